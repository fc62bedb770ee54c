# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Generated: models and index."""
