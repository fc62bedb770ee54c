# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/__init__.py
"""The client of the Public API, written synchronously."""
