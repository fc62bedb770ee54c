"""The actions of the Public API, by subject, and what comes of them in the course of time."""
