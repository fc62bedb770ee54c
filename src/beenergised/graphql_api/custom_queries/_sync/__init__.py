# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/custom_queries/_async/__init__.py
"""Custom queries, written synchronously."""
