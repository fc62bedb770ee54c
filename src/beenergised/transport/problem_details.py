"""What an answer says of mistakes, whatever its form: its explanation, and fields at fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

from beenergised.messages import Response, preview
from beenergised.redaction import redact_json

# Under which names services put an explanation, and the name of a field. All assumed.
_REASONS = ("reason", "detail", "message", "error_description", "error", "title", "msg", "errors")
_FIELD_NAMES = ("field", "loc", "name", "path")
_CONTAINERS = ("errors", "error", "detail", "fields")
_NO_FIELDS = frozenset({*_REASONS, "type", "code", "status", "instance"})
_NESTED = (dict, list)
_DEEPEST = 8


# Any: JSON.
def _said(response: Response) -> Any:
    try:
        return redact_json(response.json(), response.secrets)
    except ValueError:
        return None


def reason_of(response: Response) -> str:
    """The service's explanation as text; the beginning of the body where none is recognised."""
    said = _said(response)
    for _ in range(_DEEPEST):
        if not isinstance(said, dict):
            break
        members = cast("dict[str, object]", said)
        said = next((members[name] for name in _REASONS if members.get(name)), None)
    if isinstance(said, str) and said.strip():
        return " ".join(said.split())
    return preview(response) or "it gave no reason"


def fields_of(response: Response) -> dict[str, list[str]]:
    """The fields that the service found fault with, as far as its form is one of the usual ones.

    These are: names with their problems, as an object, also below `errors` or `detail`; and a
    list of objects that each have a name (`field`, `loc`) and a problem (`message`, `msg`).
    """
    said = _said(response)
    if named := _texts_by_name(_member(said, "errors")):  # a name may be `field` or `message`
        return named
    found: dict[str, list[str]] = {}
    for name, problem in _problems(said, (), 0):
        found.setdefault(name, []).append(problem)
    return found


def _problems(said: object, place: tuple[str, ...], depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEPEST:
        return
    if isinstance(said, str) and place:
        yield ".".join(place), said
    elif isinstance(said, list):
        for item in cast("list[object]", said):
            yield from _problems(item, place, depth + 1)
    elif isinstance(said, dict):
        members = cast("dict[str, object]", said)
        named = next((_place(members[name]) for name in _FIELD_NAMES if name in members), ())
        problem = next((members[name] for name in _REASONS if name in members), None)
        if named and isinstance(problem, str):
            yield ".".join((*place, *named)), problem
            return
        inside = [members[name] for name in _CONTAINERS if isinstance(members.get(name), _NESTED)]
        for value in inside:
            yield from _problems(value, place, depth + 1)
        for name, value in members.items() if not inside else ():
            if place or name not in _NO_FIELDS:
                yield from _problems(value, (*place, name), depth + 1)


def _member(value: object, name: str) -> object:
    return cast("dict[str, object]", value).get(name) if isinstance(value, dict) else None


def _texts_by_name(value: object) -> dict[str, list[str]]:
    """Return `value` if it is an object of lists of texts, otherwise an empty one."""
    lists = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    are_texts = (
        isinstance(each, list) and all(isinstance(text, str) for text in cast("list[object]", each))
        for each in lists.values()
    )
    return cast("dict[str, list[str]]", lists) if all(are_texts) else {}


def _place(said: object) -> tuple[str, ...]:
    steps = cast("Sequence[object]", said) if isinstance(said, list) else [said]
    names = [str(step) for step in steps if isinstance(step, str | int)]
    return tuple(names[1:] if len(names) > 1 and names[0] == "body" else names)
