# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/transport/_async/__init__.py
