# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/qaas/_async/__init__.py
