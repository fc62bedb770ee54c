"""Stores of logins: the protocol, in memory, in files."""
