# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/charging/_async/__init__.py
"""Charging, written synchronously."""
