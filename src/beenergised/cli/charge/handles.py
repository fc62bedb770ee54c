"""From what a person has of a charge, a text, a file or an id, to the handle that follows it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast

from beenergised.atomic_files import write_file
from beenergised.cli.charge.ids import ChargeIdOf
from beenergised.errors import (
    ConfigurationError,
    InvalidArgumentError,
    NotFoundError,
    StartTimeoutError,
    TargetExistsError,
)

if TYPE_CHECKING:
    from beenergised.cli.context import Invocation
    from beenergised.graphql._generated.chargelogs import Chargelog
    from beenergised.graphql._sync.charge import Charge
    from beenergised.graphql._sync.client import Client
    from beenergised.graphql.start_records import StartRecord

#: The command that shows what was begun lately.
LATEST_CHARGES: Final = ("chargelogs", "list", "--limit", "5")
#: How many of the latest charge logs are looked through for a session.
_LATEST: Final = 100


@dataclass(frozen=True, slots=True)
class Found:
    """A handle. One that was found by an id alone does not know how long the start is valid.

    `given` is how the person called it, where that was short.
    """

    charge: Charge
    by_id: bool
    given: str | None

    @property
    def name(self) -> str:
        """What finds it again on a command line."""
        return self.given or short_name(self.charge)

    def begun(self, on_change: Callable[[Charge], None]) -> Chargelog:
        """Its charge log, waited for where there is none yet. Raises what `Charge.wait` does."""
        if self.charge.chargelog_id is None or not self.charge.state.has_begun:
            try:
                self.charge.wait(on_change=on_change)
            except StartTimeoutError as error:
                raise self._honest(error) from error.__cause__
        return self.charge.chargelog()

    def stopped(self, timeout: float) -> Chargelog:
        """Its charge log once it has ended. Raises what `Charge.stop` does."""
        try:
            return self.charge.stop(timeout)
        except StartTimeoutError as error:
            raise self._honest(error) from error.__cause__

    def _honest(self, error: StartTimeoutError) -> StartTimeoutError:
        """`error`, without a promise that only the whole handle could give."""
        if not self.by_id:
            return error
        return StartTimeoutError(
            f"No charge began yet; the last status is {self.charge.status!r}. It may still start. "
            "Until when is not known from its id alone; what `charge start` printed or saved "
            "knows it.",
            charge=self.charge,
            may_still_start=True,
        )


def short_name(charge: Charge) -> str:
    """The shortest text that finds a charge again."""
    return charge.chargelog_id or charge.id or charge.session_id or charge.to_text()


def find_charge(client: Client, given: str, kind: ChargeIdOf | None = None) -> Found:
    """The charge that `given` describes: a text, a file with it, `-`, or an id.

    Raises `InvalidArgumentError`, `NotFoundError`, and what reading raises.
    """
    text = read_charge(given, "charge start")
    if text.startswith("{"):
        is_short = given != "-" and not given.lstrip().startswith("{")
        charge = client.charging.resume(handle_in(text, "charge start"))
        return Found(charge, by_id=False, given=given if is_short else None)
    for each in [kind] if kind is not None else list(ChargeIdOf):
        try:
            record = _FINDERS[each](client, text)
        except NotFoundError:
            continue
        return Found(client.charging.resume(record.to_text()), by_id=True, given=text)
    kinds = kind.value if kind is not None else ", ".join(ChargeIdOf)
    raise NotFoundError(
        f"There is nothing with the id {text!r} that this driver may see (looked for: {kinds})."
    )


def read_charge(given: str, command: str) -> str:
    """The text or the id itself; `command` is what printed it. Raises `InvalidArgumentError`."""
    if given.lstrip().startswith("{"):
        return given.strip()
    try:
        if given == "-":
            text = sys.stdin.read() if sys.stdin is not None else ""
        elif Path(given).is_file():
            text = Path(given).read_text(encoding="utf-8")
        else:
            text = given
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidArgumentError("charge", f"{given!r} cannot be read: {error}.") from None
    text = text.strip()
    if not text or (any(sign.isspace() or sign in "/." for sign in text) and text[0] != "{"):
        raise InvalidArgumentError(
            "charge",
            f"{given!r} is no charge: pass what `{command}` printed, a file with it, `-` for "
            "standard input, or an id.",
        )
    return text


def handle_in(text: str, command: str, mark: str = "charge") -> str:
    """The text of the handle, which `command --output json` wraps; `mark` is a member of it.

    Raises `InvalidArgumentError` if it is neither.
    """
    try:
        read: object = json.loads(text)
    except ValueError:
        read = None
    members = cast("dict[str, object]", read) if isinstance(read, dict) else {}
    inner = members.get("charge")
    if isinstance(inner, str):
        return inner
    if mark not in members:
        raise InvalidArgumentError(
            "charge", f"This JSON is not of a charge: pass what `{command}` printed or saved."
        )
    return text


# --- By an id ---------------------------------------------------------------------------------


def _of_chargelog(client: Client, id_: str) -> StartRecord:
    return _record_of_log(client, client.chargelogs.get(id_))


def _of_attempt(client: Client, id_: str) -> StartRecord:
    from beenergised.graphql.starting import ATTEMPT

    attempt = client.charging.attempt(id_)
    return _record(client, ATTEMPT, attempt.connector_id).with_attempt(attempt)


def _of_preauth(client: Client, id_: str) -> StartRecord:
    from dataclasses import replace

    from beenergised.graphql.starting import PREAUTH

    result = client.charging.preauth_status(id_)
    return replace(_record(client, PREAUTH, ""), preauth_id=id_).with_result(result)


def _of_session(client: Client, id_: str) -> StartRecord:
    for log in client.chargelogs.list(page_size=_LATEST).limit(_LATEST):
        if log.session_id == id_:
            return _record_of_log(client, log)
    raise NotFoundError(f"None of the latest {_LATEST} charge logs is of the session {id_!r}.")


_FINDERS: Final[dict[ChargeIdOf, Callable[[Client, str], StartRecord]]] = {
    ChargeIdOf.CHARGELOG: _of_chargelog,
    ChargeIdOf.ATTEMPT: _of_attempt,
    ChargeIdOf.PREAUTH: _of_preauth,
    ChargeIdOf.SESSION: _of_session,
}


def _record_of_log(client: Client, log: Chargelog) -> StartRecord:
    return _record(client, "", log.connector.id, log.date_start).with_chargelog(log)


def _record(
    client: Client, method: str, connector_id: str, asked_at: datetime | None = None
) -> StartRecord:
    from beenergised.graphql.start_records import StartRecord

    return StartRecord(
        tenant=client.pool.endpoint.tenant,
        method=method,
        connector_id=connector_id,
        asked_at=asked_at or datetime.fromtimestamp(client.pool.driver.clock.time(), UTC),
    )


# --- In a file --------------------------------------------------------------------------------


class Kept(Protocol):
    """A handle, of whichever API."""

    def to_text(self) -> str:
        """The text that finds it again."""
        ...


@dataclass(frozen=True, slots=True)
class Keeper:
    """Keeps a handle in the file that --save names, if it does."""

    invocation: Invocation
    path: Path | None

    def check(self) -> None:
        """Raises `TargetExistsError`, and `ConfigurationError` if there is no such directory."""
        if self.path is None:
            return
        if self.path.exists():
            raise TargetExistsError(
                f"{self.path} is there already, and may be of a charge that goes on: choose "
                "another file, or remove it. Nothing was started."
            )
        if not self.path.parent.is_dir():
            raise ConfigurationError(
                f"There is no directory {str(self.path.parent)!r} for --save. Nothing was started."
            )

    def keep(self, charge: Kept) -> None:
        """Write it down as it is now. That this fails must not end what the charge is."""
        if self.path is None:
            return
        try:
            write_file(Path(os.path.realpath(self.path)), charge.to_text() + "\n", private=False)
        except OSError as error:
            self.invocation.notice(f"The charge could not be saved: {error}.")

    def name_of(self, shortest: str) -> str:
        """What finds the charge again on a command line: the file, or else `shortest`."""
        return str(self.path) if self.path is not None and self.path.is_file() else shortest
