"""The only place that speaks HTTP: the life of a call, retries, limits, hooks."""
