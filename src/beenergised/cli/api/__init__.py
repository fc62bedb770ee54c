"""Commands of the Public API."""
