"""Looking things up in the generated index, by names as callers spell them."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import cast

from beenergised.errors import InvalidArgumentError
from beenergised.names import suggest
from beenergised.public_api.endpoints import Endpoint, Resource

# Some things can only be changed in part, others only as a whole.
_ALSO = {"update": "replace", "replace": "update"}
_INDEX = "beenergised.public_api._generated.index"


@cache
def _subjects() -> dict[str, str]:
    return cast("dict[str, str]", import_module(_INDEX).SUBJECTS)


def resource_names() -> tuple[str, ...]:
    """The names of all resources of the document, sorted."""
    return tuple(sorted(_subjects()))


def find_resource(name: object) -> Resource:
    """The resource so named: `charge-points/evses`, or in Python's spelling, `charge_points.evses`.

    Raises `InvalidArgumentError` with the nearest known name.
    """
    if not isinstance(name, str):
        raise InvalidArgumentError("name", f"name is the name of a resource, not {name!r}")
    subjects = _subjects()
    known = name.strip().strip("/").replace("_", "-").replace(".", "/")
    if known not in subjects:
        raise InvalidArgumentError(
            "name",
            f"the document has no resource {name!r}.{suggest(known, resource_names())} "
            "What is newer than the document can be reached with client.request(…).",
        )
    resources = import_module(f"{_INDEX}.{subjects[known]}").RESOURCES
    return cast("Resource", resources[known])


def find_endpoint(resource: Resource, verb: str) -> Endpoint:
    """What `verb` does. Raises `InvalidArgumentError` if the resource has no such operation."""
    # The annotation promises text, but callers without a type checker exist.
    if not isinstance(verb, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError("verb", f"verb is the name of an operation, not {verb!r}")
    endpoint = resource.endpoints.get(verb) or resource.endpoints.get(verb.replace("_", "-"))
    if endpoint is None:
        meant = _ALSO.get(verb, "")
        names = [meant] if meant in resource.endpoints else list(resource.endpoints)
        raise InvalidArgumentError(
            "verb", f"{resource.name} has no operation {verb!r}.{suggest(verb, names)}"
        )
    return endpoint
