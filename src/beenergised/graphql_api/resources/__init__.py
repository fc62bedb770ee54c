"""The resources of the GraphQL API."""
