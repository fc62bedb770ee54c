"""Commands of the Public API's notifications."""
