"""The start of an operator's charge: where, for whom, with which limits."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from typing import cast

from beenergised.base_models.repr_redaction import masked
from beenergised.cli.api.action_requests import Action, Later, Where
from beenergised.cli.api.arguments import in_words_of_options
from beenergised.cli.api.bodies import read_json
from beenergised.cli.api.charging_api import operator_api
from beenergised.cli.api.charging_profile_actions import in_words_of_profiles
from beenergised.cli.api.client import opened_api
from beenergised.cli.api.requests import write_request
from beenergised.cli.charge.start import Start, StartOptions, start_charge
from beenergised.cli.context import Invocation
from beenergised.cli.output.columns import shown
from beenergised.errors import InvalidArgumentError, ServiceError
from beenergised.messages import Request
from beenergised.public_api._sync.client import PublicApiClient
from beenergised.public_api.actions.charging_profiles import ChargingProfile
from beenergised.public_api.charging._sync.charge import SessionCharge


def start_session(
    invocation: Invocation,
    where: Where,
    options: StartOptions,
    given: Mapping[str, str | None],
    max_current: str | None,
) -> None:
    """Start a session, or show the request in a dry run.

    `given` are the arguments of the client's method, as they were given on the command line.
    Raises `InvalidArgumentError`.
    """
    _check(given, max_current)
    arguments: dict[str, object] = {**given}
    for name in ("charging_profile", "stop_conditions"):
        if (text := given[name]) is not None:
            arguments[name] = _json_object(name.replace("_", "-"), text)
    if max_current is not None:
        arguments["charging_profile"] = Later(lambda: _profile(max_current))
    if (given["payment_method_id"] or "").strip().lower() == "auto":
        arguments["payment_method_id"] = Later(lambda: None)  # the platform chooses
    action = Action(lambda client: client.charging.start, given=arguments)
    opened = _opened_start(invocation, where, action, given)
    if not where.dry_run:
        start_charge(invocation, options, opened)
        return
    with opened as start:
        write_request(invocation, start.preview())


def _check(given: Mapping[str, str | None], max_current: str | None) -> None:
    names = {name for name, text in given.items() if text is not None}
    if not names & {"charge_point_id", "evse_id"}:
        raise InvalidArgumentError(
            "evse", "Where? Pass --evse ID, --charge-point ID, or both. Nothing was started."
        )
    if names >= {"user_id", "id_tag"}:
        raise InvalidArgumentError("user", "--user and --id-tag exclude each other.")
    if not names & {"user_id", "id_tag", "external_session_id"}:
        raise InvalidArgumentError(
            "user", "Who charges? Pass --user ID, --id-tag TAG or --external-session-id TEXT."
        )
    if max_current is not None and "charging_profile" in names:
        raise InvalidArgumentError(
            "max-current", "--max-current and --charging-profile exclude each other."
        )


def _json_object(option: str, text: str) -> Later:
    def read() -> object:
        body: object = read_json(option, text)
        if not isinstance(body, dict):
            raise InvalidArgumentError(option, f"--{option} must be a JSON object.")
        return cast("dict[str, object]", body)

    return Later(read)


def _profile(max_current: str) -> object:
    with in_words_of_profiles("max-current"):
        return ChargingProfile.limit(max_current).for_start()


@contextmanager
def _opened_start(
    invocation: Invocation, where: Where, action: Action, given: Mapping[str, str | None]
) -> Generator[OperatorStart]:
    with (
        in_words_of_options(),
        opened_api(invocation, where.host, where.token_file, dry_run=where.dry_run) as client,
    ):
        yield OperatorStart(client, where, action, given)


class OperatorStart(Start[SessionCharge]):
    """A start by the Public API."""

    def __init__(
        self,
        client: PublicApiClient,
        where: Where,
        action: Action,
        given: Mapping[str, str | None],
    ) -> None:
        places = {name: given[name] for name in ("user_id", "evse_id", "charge_point_id")}
        filters = [f"{name}={value}" for name, value in places.items() if value is not None]
        words = [part for each in filters for part in ("--filter", each)]
        latest = ("api", "sessions", "list", "--limit", "5", *words, *where.words())
        super().__init__(operator_api(client, where), latest)
        self._client = client
        self._action = action
        self._given = given

    def preview(self) -> Request:
        """Return the request that the start would send."""
        return self._action.preview(self._client)

    def prepare(self, *, asks: bool) -> None:  # noqa: ARG002
        """Refuse what cannot be right."""
        self.preview()

    def send(self) -> SessionCharge:
        """Send the start, once."""
        charge: SessionCharge = self._action.perform(self._client)
        return charge

    def facts(self) -> Iterator[tuple[str, str]]:
        """Return where and for whom, with the names of ids as far as the token may see them."""
        client, given = self._client, self._given
        charge_point = given["charge_point_id"]
        if (id := given["evse_id"]) is not None:
            said = shown(id)
            try:
                evse = client.evses.get(id)
            except ServiceError:
                pass
            else:
                charge_point = charge_point or shown(evse.charge_point_id)
                said = f"{said}, {shown(evse.status)}, {shown(evse.hardware_status)}"
            yield "EVSE", said
        if charge_point is not None:
            try:
                name = shown(client.charge_points.get(charge_point).name)
            except ServiceError:
                name = ""
            yield "Charge point", f"{shown(charge_point)} {name}".rstrip()
        if (id := given["user_id"]) is not None:
            try:
                user = client.users.get(id)
                name = " ".join(filter(None, [user.first_name, user.last_name])) or user.email or ""
            except ServiceError:
                name = ""
            yield "User", f"{shown(id)} {shown(name) if name else ''}".rstrip()
        else:
            yield "Tag", masked(given["id_tag"] or given["external_session_id"])
