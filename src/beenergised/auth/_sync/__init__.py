# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/auth/_async/__init__.py
