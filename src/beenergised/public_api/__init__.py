"""The Public API for charge point operators: REST, one tenant's host, a bearer token."""
