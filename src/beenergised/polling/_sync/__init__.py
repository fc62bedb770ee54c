# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/polling/_async/__init__.py
"""Waiting, written synchronously."""
