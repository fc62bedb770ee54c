"""Commands of the GraphQL API, as a driver."""
