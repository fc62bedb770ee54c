"""The GraphQL API of the sandbox."""
