"""Custom queries, written asynchronously."""
