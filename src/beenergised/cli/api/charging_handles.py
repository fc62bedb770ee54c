"""From what a person has of a charge at the Public API, a text, a file or an id, to its handle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from beenergised.cli.charge.handles import handle_in, read_charge
from beenergised.cli.charge.ids import SessionIdOf

if TYPE_CHECKING:
    from beenergised.public_api._sync.client import PublicApiClient
    from beenergised.public_api._sync.session_charge import SessionCharge
    from beenergised.public_api.session_records import SessionRecord

_COMMAND: Final = "api start"
#: The command that shows what was begun lately, but for what it is limited to.
LATEST_SESSIONS: Final = ("api", "sessions", "list", "--limit", "5")


@dataclass(frozen=True, slots=True)
class Found:
    """A handle, and what finds it again on a command line."""

    charge: SessionCharge
    name: str


def name_of(charge: SessionCharge) -> str:
    """The shortest text that finds a charge again."""
    return charge.session_id or charge.to_text()


def find_charge(client: PublicApiClient, given: str, kind: SessionIdOf) -> Found:
    """The charge that `given` describes: a text, a file with it, `-`, or an id.

    Raises `InvalidArgumentError`, `NotFoundError`, and what reading raises.
    """
    text = read_charge(given, _COMMAND)
    if text.startswith("{"):
        charge = client.charging.resume(handle_in(text, _COMMAND, "session_charge"))
        is_short = given != "-" and not given.lstrip().startswith("{")
        return Found(charge, given if is_short else name_of(charge))
    record = _record(client)
    if kind is SessionIdOf.AUTHORIZATION:
        record = record.with_authorization(client.authorizations.get(text))
    else:
        from beenergised.public_api.session_states import OperatorChargingSettings

        record = record.with_session(client.sessions.get(text), OperatorChargingSettings())
    charge = client.charging.resume(record.to_text())
    return Found(charge, charge.session_id or charge.to_text())


def _record(client: PublicApiClient) -> SessionRecord:
    from beenergised.public_api.session_records import SessionRecord

    # Of an id alone nobody knows when, and by which operation, it was asked for.
    return SessionRecord(host=client.host, method="", asked_at=datetime.now(UTC))
