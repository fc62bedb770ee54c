# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""The typed resources."""
