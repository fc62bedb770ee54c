"""Which schemas are sent, which are answered, and which subject each belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from public_api.errors import GenerationError
from public_api.hoisting import REF, Schema

#: Which notifications are read with the same module, by the beginning of their schema's name.
#: First match counts.
NOTIFIED = {
    "charge_points": (
        "Boot", "ChargePoint", "LegacyChargePoint", "ChargingProfile", "Diagnostics", "Evse",
        "HardwareStatus", "InstallerJob", "NetworkStatus", "SecurityEvent",
    ),
    "sessions": ("Authorization", "LegacySession", "Reservation", "Session"),
    "users": ("IdTag", "LegacyUser", "PartnerInvite", "User"),
    "partners": ("LegacyPartner", "Partner", "RoamingPlatform", "SettlementReport", "SubOperator"),
    "money": ("Cdr", "Transaction"),
    "circuits": ("Circuit",),
    "locations": ("Location", "ParkingSpace"),
    "tariffs": ("Tariff",),
}  # fmt: skip


@dataclass
class Roles:
    """The schemas by what they are for, each with the subjects that use it."""

    sent: dict[str, set[str]] = field(default_factory=dict)
    answered: dict[str, set[str]] = field(default_factory=dict)
    #: What uses each: operations, types of notifications, or a property of another schema.
    uses: dict[str, list[str]] = field(default_factory=dict)


def subject_of(resource: str) -> str:
    """The module of a resource: that of what is at the top of its name."""
    kind, *rest = resource.split("/")
    name = f"{rest[0]}-actions" if kind == "actions" else kind
    return name.replace("-", "_")


def subject_of_notification(schema: str) -> str:
    """The module of what the body of a notification is read with."""
    for name, beginnings in NOTIFIED.items():
        if schema.startswith(beginnings):
            return f"notified_{name}"
    raise GenerationError(f"no module for {schema}: add it to NOTIFIED")


def operations_of(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, path and operation."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield method.upper(), path, operation


def body_of(operation: dict[str, Any]) -> str | None:
    """The name of the schema of a request."""
    return _name(_content(operation.get("requestBody", {})))


def answer_of(operation: dict[str, Any]) -> str | None:
    """The name of the schema of an answer, taken out of its envelope."""
    for status, response in operation["responses"].items():
        if status.startswith("2") and "content" in response:
            schema = _content(response)
            envelope = operation.get("x-envelope")
            if envelope != "bare" and "properties" in schema:
                schema = schema["properties"]["data"]
                schema = schema.get("items", schema)
            return _name(schema)
    return None


def _content(body: dict[str, Any]) -> Schema:
    return body.get("content", {}).get("application/json", {}).get("schema", {})


def _name(schema: Schema) -> str | None:
    return schema["$ref"].removeprefix(REF) if "$ref" in schema else None


def roles(document: dict[str, Any], schemas: dict[str, Schema]) -> Roles:
    """What each schema that operations and notifications reach is for."""
    result = Roles()
    for _, _, operation in operations_of(document):
        subject = subject_of(operation["x-resource"])
        for name, into in (
            (body_of(operation), result.sent),
            (answer_of(operation), result.answered),
        ):
            if name:
                result.uses.setdefault(name, []).append(operation["operationId"])
                _reach(name, subject, schemas, into)
    for kind, item in document["webhooks"].items():
        if name := body_of(item["post"]):
            result.uses.setdefault(name, []).append(kind)
            _reach(name, subject_of_notification(name), schemas, result.answered)
    for owner, schema in schemas.items():
        if owner in result.sent or owner in result.answered:
            for place, inner in schema.get("properties", {}).items():
                for name in references(inner):
                    result.uses.setdefault(name, []).append(f"{owner}.{place}")
    return result


def _reach(name: str, subject: str, schemas: dict[str, Schema], into: dict[str, set[str]]) -> None:
    subjects = into.setdefault(name, set())
    if subject not in subjects:
        subjects.add(subject)
        for inner in references(schemas[name]):
            _reach(inner, subject, schemas, into)


def references(node: object) -> Iterator[str]:
    """The names of the schemas that one refers to."""
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].removeprefix(REF)
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)
