"""Actions with charging profiles: how much may be drawn, and when."""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias, cast

import typer

from beenergised.cli.api.action_options import ChargePoint, EvseNumber
from beenergised.cli.api.options import FOREIGN, Body, DryRun, Host, TokenFile, Yes
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags
from beenergised.cli.times import read_time, time_span
from beenergised.errors import InvalidArgumentError

if TYPE_CHECKING:
    from beenergised.public_api.actions.charging_profiles import ChargingProfile, Recurrence


# Named here too, so that help need not import the models; a test compares them.
class Purpose(StrEnum):
    """What a profile is for."""

    DEFAULT = "TxDefaultProfile"
    CHARGE_POINT = "ChargePointMaxProfile"
    TRANSACTION = "TxProfile"


class Unit(StrEnum):
    """Of limits."""

    AMPERE = "A"
    WATT = "W"


class Every(StrEnum):
    """How often a profile begins again."""

    DAY = "day"
    WEEK = "week"


PurposeOption: TypeAlias = Annotated[
    Purpose | None,
    typer.Option(
        "--purpose",
        metavar="NAME",
        case_sensitive=False,
        help="TxDefaultProfile: of any charge; ChargePointMaxProfile: of the whole charge point; "
        "TxProfile: of the one in --transaction.",
    ),
]
StackLevel: TypeAlias = Annotated[
    int | None,
    typer.Option("--stack-level", metavar="N", min=0, help="Of several the highest counts."),
]


@with_flags(without=FOREIGN)
def set_profile(
    invocation: Invocation,
    charge_point: ChargePoint,
    evse_number: Annotated[
        int,
        typer.Argument(
            metavar="EVSE_NUMBER",
            help="The EVSE's number at the charge point (its network id): 1, 2, …; 0: all of it.",
        ),
    ],
    *,
    most: Annotated[
        str | None, typer.Option("--limit", metavar="N", help="The most, all the time: 16.")
    ] = None,
    period: Annotated[
        list[str] | None,
        typer.Option(
            "--period",
            metavar="AFTER=N",
            help="Instead: from so long after the beginning on, 0s=16, 6h=0; may be repeated.",
        ),
    ] = None,
    unit: Annotated[
        Unit,
        typer.Option(
            "--unit",
            metavar="A|W",
            case_sensitive=False,
            help="Ampere per phase, or watt in total.",
        ),
    ] = Unit.AMPERE,
    phases: Annotated[
        int | None, typer.Option("--phases", metavar="N", min=1, max=3, help="Over how many.")
    ] = None,
    start: Annotated[
        str | None,
        typer.Option(
            "--start",
            metavar="TIME",
            help="When it begins. Default: with each charge.",
        ),
    ] = None,
    every: Annotated[
        Every | None,
        typer.Option("--every", metavar="day|week", help="Begin again so often, from --start on."),
    ] = None,
    duration: Annotated[
        str | None, typer.Option("--duration", metavar="TIME", help="How long it lasts: 8h.")
    ] = None,
    purpose: PurposeOption = None,
    transaction: Annotated[
        str | None,
        typer.Option("--transaction", metavar="ID", help="As the charge point counts them."),
    ] = None,
    stack_level: StackLevel = None,
    valid_from: Annotated[
        str | None, typer.Option("--valid-from", metavar="TIME", help="Not in force before.")
    ] = None,
    valid_to: Annotated[
        str | None, typer.Option("--valid-to", metavar="TIME", help="Not in force after.")
    ] = None,
    json_: Body = None,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Set a charging profile.

    It shows the profile's id. One that contradicts itself is refused, and nothing is sent. With
    --json it is sent as it is, in place of all the other options.

    \b
      beenergised api set-profile 1001 1 --limit 16 --phases 3
      beenergised api set-profile 1001 0 --limit 22000 --unit W \\
        --purpose ChargePointMaxProfile --start 2026-03-15T22:00
      beenergised api set-profile 1001 1 --period 0s=32 --period 6h=6 \\
        --start 2026-03-15T22:00 --every day
    """
    from beenergised.cli.api.action_requests import Action, Later, Where, carry_out

    options = {
        "unit": unit.value,
        "purpose": purpose and purpose.value,
        "transaction_id": transaction,
        "stack_level": stack_level,
        "start": read_time("start", start),
        "duration": None if duration is None else time_span("duration", duration),
        "valid_from": read_time("valid-from", valid_from),
        "valid_to": read_time("valid-to", valid_to),
    }
    given = {name: value for name, value in options.items() if value is not None}
    if purpose is Purpose.CHARGE_POINT and start is None and json_ is None:
        raise InvalidArgumentError(
            "start", "--purpose ChargePointMaxProfile needs --start: no charge begins it."
        )
    shape = _Shape(most, period, phases, every, given)
    place = f"EVSE number {evse_number} of charge point {charge_point}"
    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(
            lambda client: client.charge_points.set_charging_profile,
            (charge_point, evse_number, Later(lambda: _profile(shape, json_))),
        ),
        shows="id",
        done=f"Set the profile at {place if evse_number else f'charge point {charge_point}'}.",
        look=("charge-points", "get", charge_point),
    )


@with_flags(without=FOREIGN)
def clear_profile(
    invocation: Invocation,
    charge_point: ChargePoint,
    *,
    id_: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="What `set-profile` showed.")
    ] = None,
    evse_number: EvseNumber = None,
    purpose: PurposeOption = None,
    stack_level: StackLevel = None,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Remove charging profiles.

    They are those to which all that is given applies. With nothing given, which are removed is not
    certain, so that it asks first on a terminal, and wants --yes elsewhere.
    """
    from beenergised.cli.api.action_requests import Action, Asking, Where, carry_out

    given = {
        "profile_id": id_,
        "evse_network_id": evse_number,
        "purpose": purpose and purpose.value,
        "stack_level": stack_level,
    }
    says_which = any(value is not None for value in given.values())
    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(lambda client: client.charge_points.clear_charging_profile, (charge_point,), given),
        done=f"Cleared the profiles of charge point {charge_point}.",
        asking=Asking(
            f"Clear profiles of charge point {charge_point}",
            yes or says_which,
            "Without --id and the like it may be all of them",
        ),
    )


# --- What the profile is --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the options say of a profile. `given` are arguments of its constructors."""

    limit: str | None
    periods: Sequence[str] | None
    phases: int | None
    every: Every | None
    given: Mapping[str, object]

    def is_empty(self) -> bool:
        """Whether nothing was said, beside the unit, which has a default."""
        said = (self.limit, self.periods, self.phases, self.every)
        return all(each is None for each in said) and {*self.given} <= {"unit"}

    def stretches(self) -> list[tuple[timedelta, str, int | None]]:
        """The periods: after how long, and which limit. Raises `InvalidArgumentError`."""
        if (self.limit is None) == (not self.periods):
            raise InvalidArgumentError(
                "limit", "How much? Pass either --limit or --period, or the whole as --json."
            )
        if self.limit is not None:
            return [(timedelta(0), self.limit, self.phases)]
        return [(*_period(text), self.phases) for text in self.periods or ()]

    def profile(self) -> ChargingProfile:
        """The profile. Raises `InvalidArgumentError` if it contradicts itself."""
        from beenergised.public_api.actions.charging_profiles import ChargingProfile

        # Any: they were made of options of the types that the constructors take.
        given: dict[str, Any] = dict(self.given)
        if self.every is not None:
            if "start" not in given:
                raise InvalidArgumentError("start", "--every needs --start: from when on?")
            recurrence: Recurrence = "Daily" if self.every is Every.DAY else "Weekly"
            return ChargingProfile.recurring(recurrence, self.stretches(), **given)
        if "start" in given:
            return ChargingProfile.absolute(self.stretches(), **given)
        return ChargingProfile.relative(self.stretches(), **given)


def _profile(shape: _Shape, json_: str | None) -> object:
    if json_ is None:
        option = "limit" if shape.limit is not None else "period"
        with in_words_of_profiles(option):
            return shape.profile()
    if not shape.is_empty():
        raise InvalidArgumentError("json", "--json is the whole profile: no other option with it.")
    from beenergised.cli.api.bodies import read_json

    body: object = read_json("json", json_)
    if not isinstance(body, dict):
        raise InvalidArgumentError("json", "--json is an object: a charging profile.")
    return cast("dict[str, object]", body)


@contextmanager
def in_words_of_profiles(option: str) -> Generator[None]:
    """Mistakes in a profile, by the names of the options; `option` is the one that says how much.

    Raises `InvalidArgumentError`.
    """
    try:
        yield
    except InvalidArgumentError as error:
        name = option if error.argument in {"limit", "periods"} else _OPTIONS.get(error.argument)
        if name is None:
            raise
        said = re.sub(rf"^{error.argument}\b", f"--{name}", error.message)
        for argument, other in _OPTIONS.items():
            said = (
                re.sub(rf"(?<![-\w]){argument}\b", f"--{other}", said) if "_" in argument else said
            )
        raise InvalidArgumentError(name, said) from None


#: Arguments of a profile's constructors, and the options that they come from.
_OPTIONS: Final = {
    "phases": "phases",
    "start": "start",
    "duration": "duration",
    "purpose": "purpose",
    "stack_level": "stack-level",
    "transaction_id": "transaction",
    "valid_from": "valid-from",
    "valid_to": "valid-to",
}


def _period(text: str) -> tuple[timedelta, str]:
    after, equals, limit = text.partition("=")
    if not equals or not limit.strip():
        raise InvalidArgumentError(
            "period", f"--period takes AFTER=N, such as 0s=16 or 6h=0, not {text!r}."
        )
    is_beginning = after.strip() in {"0", "0s", "0m", "0h"}
    return timedelta(0) if is_beginning else time_span("period", after), limit.strip()
