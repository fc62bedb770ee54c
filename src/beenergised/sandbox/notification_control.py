"""What the control endpoints do about notifications."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

from beenergised.sandbox.core import Sandbox
from beenergised.sandbox.public_api.outbox import Delivery, Flaws

_FLAWS: Final = tuple(field.name for field in fields(Flaws))

# Any, in this file: bodies are JSON that each action reads for itself.
_Body = dict[str, Any]


def deliveries(sandbox: Sandbox, _: _Body) -> list[_Body]:
    """All of them."""
    return _rows(sandbox.deliveries())


def deliver(sandbox: Sandbox, _: _Body) -> list[_Body]:
    """Send what is due, now."""
    return _rows(sandbox.deliver())


def trigger(sandbox: Sandbox, body: _Body) -> list[_Body]:
    """Let there be made-up ones."""
    flaws = {name: body.pop(name) for name in _FLAWS if name in body}
    body["changes"] = body.pop("set", None)
    return _rows(sandbox.trigger(body.pop("name"), flaws=Flaws(**flaws), **body))


def switch(sandbox: Sandbox, body: _Body) -> None:
    """Let a subscription get some, or none."""
    sandbox.switch_subscription(int(body["id"]), enabled=bool(body["enabled"]))


def _rows(found: list[Delivery]) -> list[_Body]:
    return [each.as_row() for each in found]
