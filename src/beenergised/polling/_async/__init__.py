"""Waiting, written asynchronously."""
