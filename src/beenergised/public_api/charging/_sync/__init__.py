# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/charging/_async/__init__.py
"""Charging, written synchronously."""
