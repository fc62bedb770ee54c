"""Sessions: where they come from, how they are kept, shared and renewed."""
