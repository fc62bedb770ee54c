"""What scripts/generate.py gives to ariadne-codegen."""
