"""Filling a new state with the demo data."""

# ruff: noqa: S608 - names of tables are those below

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from beenergised.sandbox.seed.cards import make_cards
from beenergised.sandbox.seed.chargelogs import make_charge_logs, make_documents
from beenergised.sandbox.seed.contacts import make_contacts, make_contracts, make_favourites
from beenergised.sandbox.seed.network import make_network
from beenergised.sandbox.seed.payments import make_payment_methods
from beenergised.sandbox.seed.starts import make_attempts, make_preauth_starts
from beenergised.sandbox.world.random_data import numbers
from beenergised.sandbox.world.store import Store, Value


def fill(store: Store, anchor: datetime) -> None:
    """Fill empty tables with the demo data as of `anchor`."""
    for table, rows in _rows(anchor).items():
        if rows:
            places = ", ".join("?" * len(rows[0]))
            store.insert_all(f"INSERT INTO {table} VALUES ({places})", rows)


@lru_cache(maxsize=1)
def _rows(anchor: datetime) -> Mapping[str, list[tuple[Value, ...]]]:
    """The rows of each table; remembered, because tests make many sandboxes."""
    random_ = numbers()
    network = make_network(anchor, random_)
    contacts = make_contacts(anchor, random_)
    demo, second = str(contacts[0][0]), str(contacts[1][0])
    charge_logs = make_charge_logs(demo, second, anchor, network.places, random_)
    return {
        "sites": network.sites,
        "stations": network.stations,
        "connectors": network.connectors,
        "contacts": contacts,
        "contracts": make_contracts(contacts),
        "favourites": make_favourites(contacts, network.stations),
        "cards": make_cards(contacts, anchor),
        "payment_methods": make_payment_methods(demo, anchor),
        "chargelogs": charge_logs,
        "documents": make_documents(charge_logs),
        "remote_starts": make_attempts(demo, network.places, charge_logs, anchor),
        "preauth_starts": make_preauth_starts(demo, charge_logs),
    }
