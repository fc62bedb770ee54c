# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/transport/downloads/_async/__init__.py
