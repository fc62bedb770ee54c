# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/qaas_api/_async/__init__.py
