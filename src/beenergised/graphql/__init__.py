"""The GraphQL API of be.ENERGISED."""
