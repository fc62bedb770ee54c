# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql/_async/__init__.py
