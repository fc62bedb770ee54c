"""GraphQL documents of the caller's own: parsed, validated, sent."""
