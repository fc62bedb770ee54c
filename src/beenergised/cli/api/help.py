"""What an operation of the Public API takes, for the help of its command."""

from __future__ import annotations

from collections.abc import Iterator

from beenergised.names import to_snake
from beenergised.public_api.endpoints import Endpoint, Filter, Parameter

_KINDS = {
    "text": "text",
    "integer": "whole number",
    "integer-text": "whole number",
    "number": "number",
    "boolean": "true or false",
    "date-time": "time",
    "date": "date",
    "unknown": "any value",
}


def sections_of(endpoint: Endpoint) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Titles, and under each names with their kinds or values."""
    if endpoint.filters:
        yield (
            "Filters (--filter)",
            [(to_snake(each.name), kind_of(each)) for each in endpoint.filters],
        )
    if endpoint.query:
        yield (
            "Parameters (--query)",
            [(to_snake(each.name), kind_of(each)) for each in endpoint.query],
        )
    if endpoint.include:
        yield "Includes (--include)", [(to_snake(each), "") for each in endpoint.include]
    if endpoint.request is not None:
        from beenergised.cli.api.bodies import fields_of

        yield "Fields of the body (--set, --json)", list(fields_of(endpoint.request))


def notes_on(endpoint: Endpoint) -> Iterator[str]:
    """What is to be said below that."""
    if any(each.kind == "date-time" for each in endpoint.filters):
        yield (
            "Times are ISO 8601, such as 2024-03-15T10:15, and in --timezone unless they say a "
            "zone. A date alone is its midnight."
        )
    if endpoint.request is not None:
        from beenergised.base_models.repr_redaction import is_secret
        from beenergised.cli.api.bodies import fields_of

        if any(is_secret(name) for name, _ in fields_of(endpoint.request)):
            yield (
                "What is secret goes by --json @FILE or --json -: options stay in the history of "
                "the shell."
            )


def kind_of(declared: Filter | Parameter) -> str:
    """What a value is, in words.

    >>> kind_of(Filter("tags", "array", item="text"))
    'text; several by repeating it'
    """
    if declared.kind == "array" and isinstance(declared, Filter):
        said = ", ".join(declared.values) or _KINDS.get(declared.item or "unknown", "text")
        return f"{said}; several by repeating it"
    said = ", ".join(declared.values) or _KINDS.get(declared.kind, declared.kind)
    needed = isinstance(declared, Parameter) and declared.required
    return f"{said} (required)" if needed else said
