"""Charging, written asynchronously."""
