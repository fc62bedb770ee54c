"""`beenergised sandbox coverage`."""

from __future__ import annotations

from collections import Counter


def test_every_operation_is_listed_with_how_it_is_answered(cli):
    rows = cli("sandbox", "coverage", "-o", "json").json()
    kinds = Counter(row["kind"] for row in rows)
    assert set(kinds) == {"stateful", "schema", "refused"}
    named = {row["operation"]: row["kind"] for row in rows}
    assert named["public_api.locations.list"] == "stateful"
    assert named["public_api.actions/charge-point.start"] == "stateful"
    assert named["public_api.notifications.create"] == "stateful"
    assert named["public_api.logs/communication.list"] == "refused"


def test_one_kind_can_be_asked_for(cli):
    result = cli("sandbox", "coverage", "--kind", "refused")
    assert result.code == 0
    assert {line.split("\t")[1] for line in result.out.splitlines()[1:]} == {"refused"}


def test_a_kind_that_is_none_is_refused(cli):
    assert cli("sandbox", "coverage", "--kind", "perfect").code == 2
