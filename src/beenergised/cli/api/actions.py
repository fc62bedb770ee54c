"""Which commands carry out actions of the Public API, and where each of them is written.

They are imported when one is called, or listed by `api --help`: the others do not wait for them.
Whatever action has no command here goes by `api resource actions/…`.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from beenergised.cli.api.resource_groups import Entry

_CHARGING: Final = "beenergised.cli.api.charging"
_CHARGE_POINTS: Final = "beenergised.cli.api.charge_point_actions"
_MAINTENANCE: Final = "beenergised.cli.api.maintenance_actions"
_PROFILES: Final = "beenergised.cli.api.charging_profile_actions"
_MONEY: Final = "beenergised.cli.api.payment_actions"
_USERS: Final = "beenergised.cli.api.user_actions"

#: The commands by name, under the titles of the help: the module and the function.
_COMMANDS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "Actions: charging": {
        "start": (_CHARGING, "start"),
        "status": (_CHARGING, "status"),
        "watch": (_CHARGING, "watch"),
        "stop": (_CHARGING, "stop"),
        "reserve": (_CHARGE_POINTS, "reserve"),
        "cancel-reservation": (_CHARGE_POINTS, "cancel_reservation"),
    },
    "Actions: charge points": {
        "unlock": (_CHARGE_POINTS, "unlock"),
        "reset": (_CHARGE_POINTS, "reset"),
        "availability": (_CHARGE_POINTS, "availability"),
        "set-profile": (_PROFILES, "set_profile"),
        "clear-profile": (_PROFILES, "clear_profile"),
        "trigger-message": (_CHARGE_POINTS, "trigger_message"),
        "diagnostics": (_MAINTENANCE, "diagnostics"),
        "firmware": (_MAINTENANCE, "firmware"),
    },
    "Actions: users and money": {
        "assign-user": (_USERS, "assign_user"),
        "user-status": (_USERS, "user_status"),
        "activate-subscription": (_USERS, "activate_subscription"),
        "cancel-subscription": (_USERS, "cancel_subscription"),
        "retry-payment": (_MONEY, "retry_payment"),
        "add-balance": (_MONEY, "add_balance"),
        "custom-fee": (_MONEY, "custom_fee"),
        "redeem-voucher": (_MONEY, "redeem_voucher"),
    },
}

_PLACES: Final = {name: place for names in _COMMANDS.values() for name, place in names.items()}


def action_names() -> list[str]:
    """The names of all commands that are written here, in the order of the help."""
    return [*_PLACES]


def action_command(name: str) -> Any:  # Any: a command of typer's release
    """The command so named; None if there is none."""
    place = _PLACES.get(name)
    if place is None:
        return None
    import typer

    holder = typer.Typer(rich_markup_mode=None, add_completion=False)
    holder.command(name)(_function(place))
    return typer.main.get_command(holder)


def sections_of_actions() -> Iterator[tuple[str, list[Entry]]]:
    """The commands under their titles, with the first sentence of each."""
    for title, names in _COMMANDS.items():
        yield title, [(name, _summary(place)) for name, place in names.items()]


def _summary(place: tuple[str, str]) -> str:
    return str(_function(place).__doc__).partition("\n")[0]


def _function(place: tuple[str, str]) -> Any:  # Any: a function with whatever options it has
    module, name = place
    return getattr(import_module(module), name)
