# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/actions/_async/__init__.py
"""The actions, written synchronously."""
