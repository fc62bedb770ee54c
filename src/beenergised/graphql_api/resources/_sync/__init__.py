# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/__init__.py
"""The resources, written synchronously."""
