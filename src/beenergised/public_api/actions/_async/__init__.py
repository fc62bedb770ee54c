"""The actions, written asynchronously."""
