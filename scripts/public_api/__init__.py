"""How the Public API's document and models are made."""
