# Made by scripts/generate.py. Change its sources, not this file:
# the schema and queries/
"""Generated; one module a subject."""
