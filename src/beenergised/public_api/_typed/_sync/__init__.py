# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/__init__.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""The typed resources, written synchronously."""
