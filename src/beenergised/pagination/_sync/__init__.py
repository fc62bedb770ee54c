# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/pagination/_async/__init__.py
"""Reading a list, written synchronously."""
