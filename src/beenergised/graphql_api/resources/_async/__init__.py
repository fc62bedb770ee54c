"""The resources, written asynchronously."""
