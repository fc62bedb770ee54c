"""The start of an operator's charge: where, for whom, with which limits."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from beenergised.cli.api.action_requests import Where
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
from beenergised.models.masking import masked
from beenergised.public_api._sync.client import PublicApiClient
from beenergised.public_api._sync.session_charge import SessionCharge
from beenergised.public_api.charging_profiles import ChargingProfile
from beenergised.wire import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorStartOptions(StartOptions):
    """The options of `api start`. Raises `InvalidArgumentError`; nothing is sent."""

    charge_point: str | None
    evse: str | None
    user: str | None
    id_tag: str | None
    payment_method: str | None
    connector: str | None
    booking: str | None
    limit: str | None
    charging_profile: str | None
    stop_conditions: str | None
    external_session_id: str | None
    where: Where

    def __post_init__(self) -> None:
        if self.charge_point is None and self.evse is None:
            raise InvalidArgumentError(
                "evse", "Where? Pass --evse ID, --charge-point ID, or both. Nothing was started."
            )
        if self.user is not None and self.id_tag is not None:
            raise InvalidArgumentError("user", "--user and --id-tag exclude each other.")
        if self.user is None and self.id_tag is None and self.external_session_id is None:
            raise InvalidArgumentError(
                "user", "Who charges? Pass --user ID, --id-tag TAG or --external-session-id TEXT."
            )
        if self.limit is not None and self.charging_profile is not None:
            raise InvalidArgumentError(
                "max-current", "--max-current and --charging-profile exclude each other."
            )

    def arguments(self) -> dict[str, Any]:  # Any: those of the client's method
        """Return the arguments of `start`. Reads the body, from standard input if told so."""
        given: dict[str, Any] = {
            "charge_point_id": self.charge_point,
            "evse_id": self.evse,
            "user_id": self.user,
            "id_tag": self.id_tag,
            "connector_id": self.connector,
            "booking_id": self.booking,
            "charging_profile": self._profile(),
            "stop_conditions": _object("stop-conditions", self.stop_conditions),
            "external_session_id": self.external_session_id,
        }
        given = {name: value for name, value in given.items() if value is not None}
        if self.payment_method is not None:
            is_auto = self.payment_method.strip().lower() == "auto"
            given["payment_method_id"] = None if is_auto else self.payment_method
        return given

    def _profile(self) -> object:
        if self.limit is not None:
            with in_words_of_profiles("max-current"):
                return ChargingProfile.limit(self.limit).for_start()
        return _object("charging-profile", self.charging_profile)


def _object(option: str, given: str | None) -> dict[str, object] | None:
    """The JSON object of an option; None for None."""
    if given is None:
        return None
    body: object = read_json(option, given)
    if not isinstance(body, dict):
        raise InvalidArgumentError(option, f"--{option} must be a JSON object.")
    return cast("dict[str, object]", body)


def start_session(invocation: Invocation, options: OperatorStartOptions) -> None:
    """Start a session, or show the request in a dry run."""
    opened = _opened_start(invocation, options)
    if not options.where.dry_run:
        start_charge(invocation, options, opened)
        return
    with opened as start:
        write_request(invocation, start.preview())


@contextmanager
def _opened_start(
    invocation: Invocation, options: OperatorStartOptions
) -> Generator[OperatorStart]:
    where = options.where
    with (
        in_words_of_options(),
        opened_api(invocation, where.host, where.token_file, dry_run=where.dry_run) as client,
    ):
        yield OperatorStart(client, options)


class OperatorStart(Start[SessionCharge]):
    """A start by the Public API."""

    def __init__(self, client: PublicApiClient, options: OperatorStartOptions) -> None:
        where = {name: getattr(options, name) for name in ("user", "evse", "charge_point")}
        given = [f"{name}_id={value}" for name, value in where.items() if value is not None]
        filters = [part for each in given for part in ("--filter", each)]
        latest = ("api", "sessions", "list", "--limit", "5", *filters, *options.where.words())
        super().__init__(operator_api(client, options.where), latest)
        self._client = client
        self._options = options

    @cached_property
    def _arguments(self) -> dict[str, Any]:  # Any: those of the client's method
        # Read once, after the token, which may come before it on standard input.
        return self._options.arguments()

    def preview(self) -> Request:
        """Return the request that the start would send."""
        return self._client.preview(self._client.charging.start, **self._arguments)

    def prepare(self, *, asks: bool) -> None:  # noqa: ARG002
        """Refuse what cannot be right."""
        self.preview()

    def send(self) -> SessionCharge:
        """Send the start, once."""
        return self._client.charging.start(**self._arguments)

    def facts(self) -> Iterator[tuple[str, str]]:
        """Return where and for whom, with the names of ids as far as the token may see them."""
        client, options = self._client, self._options
        charge_point = options.charge_point
        if options.evse is not None:
            said = shown(options.evse)
            try:
                evse = client.evses.get(options.evse)
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
        if options.user is not None:
            try:
                user = client.users.get(options.user)
                name = " ".join(filter(None, [user.first_name, user.last_name])) or user.email or ""
            except ServiceError:
                name = ""
            yield "User", f"{shown(options.user)} {shown(name) if name else ''}".rstrip()
        else:
            yield "Tag", masked(options.id_tag or options.external_session_id)
