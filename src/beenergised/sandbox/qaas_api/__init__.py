"""The QaaS API of the sandbox, and its login service."""
