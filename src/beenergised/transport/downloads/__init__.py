"""Downloads of files: whole or not at all, and no token to another host."""
