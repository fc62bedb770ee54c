"""Charging at the Public API."""
