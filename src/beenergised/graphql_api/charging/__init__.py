"""Charging at the GraphQL API."""
