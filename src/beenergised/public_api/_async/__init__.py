"""The client of the Public API, written asynchronously."""
