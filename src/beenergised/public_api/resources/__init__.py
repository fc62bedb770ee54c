"""The resources of the Public API: one class, which reads the index."""
