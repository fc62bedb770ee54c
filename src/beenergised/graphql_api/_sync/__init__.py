# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/_async/__init__.py
