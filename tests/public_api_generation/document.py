"""The document, read once, and what it says of each operation."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "src/beenergised/public_api"
SOURCE = ROOT / "openapi/public-api.yaml"
REF = "#/components/schemas/"


@cache
def document() -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with SOURCE.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=loader)  # noqa: S506 - both are safe


def schemas() -> dict[str, Any]:
    return document()["components"]["schemas"]


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document()["paths"].items():
        for method, operation in item.items():
            yield method.upper(), path, operation


def parameters(operation: dict[str, Any]) -> list[dict[str, Any]]:
    shared = document()["components"]["parameters"]
    return [
        shared[each["$ref"].rsplit("/", 1)[-1]] if "$ref" in each else each
        for each in operation.get("parameters", [])
    ]


def request_schema(operation: dict[str, Any]) -> dict[str, Any] | None:
    body = operation.get("requestBody")
    return body["content"]["application/json"]["schema"] if body else None


def answer_schema(operation: dict[str, Any]) -> dict[str, Any] | None:
    """The schema of what succeeds, its envelope included."""
    for status, response in operation["responses"].items():
        if status.startswith("2") and "content" in response:
            return response["content"]["application/json"]["schema"]
    return None
