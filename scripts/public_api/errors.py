"""What goes wrong when the document or the models are made."""

from __future__ import annotations


class GenerationError(Exception):
    """The facts, the document or the tool do not allow what was asked for."""
