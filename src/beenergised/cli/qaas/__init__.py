"""Commands of the QaaS API."""
