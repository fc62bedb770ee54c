# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/charging/_async/__init__.py
"""Charging, written synchronously."""
