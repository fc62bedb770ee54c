"""The commands that change something, but for charging; and what drives the sandbox's charging."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Cli

from beenergised.sandbox import Sandbox


def ids(cli: Cli, *command: str) -> list[str]:
    return [row["id"] for row in cli("--sandbox", *command, "-o", "json").json()]


# --- Cards ----------------------------------------------------------------------------------------


def test_a_card_is_renamed(cli: Cli) -> None:
    card = ids(cli, "cards", "list")[0]
    changed = cli("--sandbox", "cards", "rename", card, "For work", "-o", "json")
    assert changed.code == 0
    assert (changed.json()["id"], changed.json()["label"]) == (card, "For work")
    assert cli("--sandbox", "cards", "get", card, "-o", "json").json()["label"] == "For work"


def test_a_card_is_made_inactive_and_active_again(cli: Cli) -> None:
    card = ids(cli, "cards", "list")[0]
    for command, status in (("deactivate", "inactive"), ("activate", "active")):
        assert cli("--sandbox", "cards", command, card, "-o", "json").json()["status"] == status
        assert cli("--sandbox", "cards", "get", card, "-o", "json").json()["status"] == status


def test_that_activating_is_not_certain_to_work_is_said(cli: Cli) -> None:
    assert "Not certain to work" in " ".join(cli("cards", "activate", "--help").out.split())


def test_a_card_that_there_is_not_is_no_success(cli: Cli) -> None:
    assert cli("--sandbox", "cards", "rename", "nobody's", "For work").code != 0
    assert cli("--sandbox", "cards", "rename", " ", "For work").code == 2


def test_a_changed_card_can_be_csv(cli: Cli) -> None:
    card = ids(cli, "cards", "list")[0]
    heading, row = cli("--sandbox", "cards", "rename", card, "For work", "-o", "csv").lines
    assert heading.startswith("id,label,number,tag_id,type,status")
    assert row.startswith(f"{card},For work,")


# --- Favourites -----------------------------------------------------------------------------------


def test_favourites_are_added_beside_those_that_are_and_removed(cli: Cli) -> None:
    before = set(ids(cli, "favourites", "list"))
    new = [id_ for id_ in ids(cli, "stations", "list") if id_ not in before][:2]
    added = cli("--sandbox", "favourites", "add", *new, "-o", "json")
    assert added.json() == [{"id": id_, "is_favoured": True} for id_ in new]
    assert set(ids(cli, "favourites", "list")) == {*before, *new}
    removed = cli("--sandbox", "favourites", "remove", *new)
    assert (removed.code, removed.lines[0]) == (0, "id\tis_favoured")
    assert set(ids(cli, "favourites", "list")) == before


@pytest.mark.parametrize("command", ["add", "remove"])
def test_favourites_need_a_station(cli: Cli, command: str) -> None:
    assert cli("--sandbox", "favourites", command).code == 2


# --- The sandbox's charging -----------------------------------------------------------------------


def test_the_connectors_to_try_a_start_at_are_listed(cli: Cli, service: Sandbox) -> None:
    shown = cli("sandbox", "charging", "-o", "json").json()
    assert shown["connectors"] == dict(service.charging_connectors)
    assert (shown["charging"], shown["charging_seconds"]) == ("seconds", 2.0)


def test_how_starts_go_on_can_be_set(cli: Cli, service: Sandbox) -> None:
    shown = cli("sandbox", "charging", "manual", "--seconds", "5", "-o", "json").json()
    assert (shown["charging"], shown["charging_seconds"]) == ("manual", 5.0)
    assert service.settings.charging == "manual"
    assert cli("sandbox", "charging", "--seconds", "-1").code == 2
    assert cli("sandbox", "charging", "often").code == 2


def begun(cli: Cli, service: Sandbox) -> str:
    connector = service.charging_connectors["accepts"]
    card = ("--card", "My card", "--yes", "--no-wait", "-o", "json")
    return str(cli("--sandbox", "charge", "start", connector, *card).json()["id"])


def test_the_latest_start_is_advanced_step_by_step(cli: Cli, service: Sandbox) -> None:
    assert cli("sandbox", "advance-start").code == 2
    cli("sandbox", "charging", "manual")
    id_ = begun(cli, service)
    steps = [cli("sandbox", "advance-start").lines for _ in range(3)]
    assert [status for _, status in steps] == [
        "status\tsending",
        "status\twaiting_for_start_transaction",
        "status\tcharge_log_attached",
    ]
    over = cli("sandbox", "advance-start", id_)
    assert (over.code, "This start has ended" in over.err) == (2, True)


def test_a_charge_grows_at_once(cli: Cli, service: Sandbox) -> None:
    cli("sandbox", "charging", "immediate")
    id_ = begun(cli, service)
    log = cli("--sandbox", "charge", "status", id_, "-o", "json").json()["chargelog_id"]
    assert cli("sandbox", "grow", log, "5000").code == 0
    row = cli("--sandbox", "chargelogs", "get", log, "-o", "json").json()
    assert row["energy_consumption"] >= 5
    assert cli("sandbox", "grow", "no-such-log", "1").code == 2


def test_only_what_waits_can_be_decided_on(cli: Cli) -> None:
    for command in ("approve-preauth", "decline-preauth"):
        assert "No start waits for one." in cli("sandbox", command).err
        assert cli("sandbox", command, "no-such-id").code == 2


def test_which_amount_is_meant_must_be_said_if_there_are_two(cli: Cli, service: Sandbox) -> None:
    for name in ("dc", "accepts"):
        connector = service.charging_connectors[name]
        card = ("--card", "Credit card", "--preauth", "30", "--yes", "--no-wait")
        assert cli("--sandbox", "charge", "start", connector, *card).code == 0
    result = cli("sandbox", "approve-preauth")
    assert result.code == 2
    assert all(id_ in result.err for id_ in service.waiting_preauths())


def test_a_station_that_was_not_marked_is_exit_code_3_and_named(cli: Cli) -> None:
    result = cli("--sandbox", "favourites", "add", "nonsense", "-o", "json")
    assert result.code == 3
    assert "Not marked: nonsense" in result.err
    assert result.json()[0]["is_favoured"] is False
