"""Reading a list, written asynchronously."""
