"""The sandbox's Public API: every operation of the document, or a 501 that says so."""
