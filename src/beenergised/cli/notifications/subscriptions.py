"""Subscriptions to notifications: listing, making, and letting them be sent again."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Final

from beenergised.base_models.repr_redaction import without_query
from beenergised.cli.api.action_options import secret_text
from beenergised.cli.api.action_requests import Action, Later, Where, carry_out
from beenergised.cli.api.arguments import in_words_of_options
from beenergised.cli.api.client import opened_api
from beenergised.cli.context import Invocation
from beenergised.cli.notifications.forwarding import checked_address
from beenergised.cli.notifications.types import NOT_SUBSCRIBABLE, REPLACED, read_types, warn_of_old
from beenergised.cli.output.columns import Column, Row, View, list_at, shown, value_at
from beenergised.cli.times import read_time
from beenergised.errors import BeEnergisedError, InvalidArgumentError

#: Where, and whether to send: as for every action.
Place = Where


def _target(row: Row) -> str:
    """Where to: an address without its query, in which some put a secret; a topic of Kafka."""
    address = value_at(row, "webhook.callback_url")
    if address is not None:
        return shown(without_query(address))
    topic = value_at(row, "kafka.topic")
    return f"Kafka: {shown(topic)}" if topic is not None else shown(row.get("via"))


def _told(row: Row) -> str:
    """What it is told: all names, as many as there is room for."""
    return ", ".join(shown(each) for each in list_at(row, "notifications")) or shown(None)


_SUBSCRIPTIONS: Final = View(
    one="subscription",
    many="subscriptions",
    columns=(
        Column("ID", lambda row: shown(row.get("id")), 6, 9, is_number=True),
        Column("To", _target, 26, 50, rank=1),
        Column("Types", lambda row: str(len(list_at(row, "notifications"))), 5, 5, rank=2),
        Column("Names", _told, 20, 80, rank=3),
    ),
    plain=("id", "via", "webhook.callback_url", "notifications"),
    fields=("id", "via", "webhook.callback_url", "kafka.topic"),
)


#: Documented, of the address of a subscription.
_LONGEST: Final = 500


def address_of(option: str, text: str) -> str:
    """`text`, if the service could send to it. Raises `InvalidArgumentError`.

    That it is a URI of 500 characters at most is documented; that one of http or https is meant
    is inferred.
    """
    address = checked_address(text.strip(), option, "https://example.com/ampeco")
    if len(address) > _LONGEST:
        raise InvalidArgumentError(
            option, f"--{option} has {len(address)} characters; the service takes {_LONGEST}."
        )
    return address


def list_all(invocation: Invocation, place: Place) -> None:
    """Print the subscriptions."""
    from beenergised.cli.api.requests import write_request
    from beenergised.cli.output.results import write_list

    with (
        in_words_of_options(),
        opened_api(invocation, place.host, place.token_file, dry_run=place.dry_run) as client,
    ):
        if place.dry_run:
            write_request(invocation, client.preview(client.notifications.list))
            return
        write_list(invocation, _SUBSCRIPTIONS, client.notifications.list())


def subscribe_to(invocation: Invocation, place: Place, url: str, types: Sequence[str]) -> None:
    """Make a subscription of an address, and print it."""
    names = read_types(types)
    if url != "-":
        url = address_of("url", url)
    for name in names:
        if name in NOT_SUBSCRIBABLE:
            raise InvalidArgumentError(
                "types", f"--types: {name} cannot be subscribed to: use {REPLACED[name]}."
            )
    warn_of_old(invocation, names)
    carry_out(
        invocation,
        place,
        Action(
            lambda client: client.notifications.create,
            (Later(lambda: _subscription(address_of("url", secret_text("url", url)), names)),),
        ),
        done="Subscribed. They are signed with this token: verify them with it.",
        look=("notifications", "list"),
    )


def resend_from(
    invocation: Invocation,
    place: Place,
    id_: str,
    types: Sequence[str],
    *,
    start: str | None,
    end: str | None,
) -> None:
    """Let what could not be delivered be sent again."""
    names = read_types(types)
    carry_out(
        invocation,
        place,
        Action(
            lambda client: client.notifications.resend,
            (id_, names),
            {"start_time": read_time("start", start), "end_time": read_time("end", end)},
        ),
        done=f"Asked for what subscription {id_} missed to be sent again.",
    )


@contextmanager
def subscribed(
    invocation: Invocation, place: Place, url: str, types: Sequence[str]
) -> Generator[None]:
    """Subscribe an address, and delete that in the end; say so where it cannot be deleted."""
    with (
        in_words_of_options(),
        opened_api(invocation, place.host, place.token_file) as client,
    ):
        number = str(client.notifications.create(_subscription(url, types)).id)
        target = shown(without_query(url))
        invocation.notice(f"Subscription {number} sends to {target}, until this ends.")
        try:
            yield
        finally:
            try:
                client.notifications.delete(number)
            except (BeEnergisedError, KeyboardInterrupt) as error:
                why = error.message if isinstance(error, BeEnergisedError) else "interrupted"
                invocation.notice(f"Subscription {number} may still be there: {why}")
                words = ("notifications", "unsubscribe", number, *place.words())
                invocation.suggest({"remove": words})


def _subscription(url: str, names: Sequence[str]) -> dict[str, object]:
    return {"via": "webhook", "notifications": list(names), "webhook": {"callback_url": url}}
