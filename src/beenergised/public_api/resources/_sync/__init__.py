# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/resources/_async/__init__.py
"""The resources, written synchronously."""
