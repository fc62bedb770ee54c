"""Commands of the embedded sandbox."""
