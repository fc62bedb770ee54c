"""What is told of rows that are written at the API, and of what happens in the sandbox."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.sandbox.public_api_support import RESOURCES, PublicApi
from tests.sandbox.test_webhooks_triggered import SUBSCRIBABLE, wrong
from tests.sandbox.webhooks_support import Inbox, cleared, subscribe

from beenergised.sandbox import Sandbox

INVOICING = {"invoiceRequired": False, "clientType": "individual"}
START_STOP = "session.start.stop.notification"
#: Method, path, body, and what is told of it: type, action and the member that names the row.
WRITES: list[tuple[str, str, dict[str, Any] | None, list[tuple[str, str, str]]]] = [
    ("PATCH", "/evses/v2.1/10011", {"label": "A"}, [("evse.changed", "updated", "evseId")]),
    (
        "PATCH", "/charge-points/v2.0/1001", {"name": "A"},
        [("chargePoint.changed", "updated", "chargePointId"),
         ("ChargePointChangedNotification", "updated", "chargePoint.id")],
    ),
    (
        "PATCH", "/locations/v2.0/501", {"city": "Graz"},
        [("LocationChangedNotification", "updated", "location.id")],
    ),
    (
        "PATCH", "/users/v1.1/101", {"first_name": "Dorothea"},
        [("UserChangedNotification", "updated", "user.id")],
    ),
    (
        "POST", "/users/v1.0/101/invoice-details", INVOICING,
        [("user.invoiceDetails.changed", "updated", "userId")],
    ),
    (
        "POST", "/users/v1.0/110/invoice-details", INVOICING,
        [("user.invoiceDetails.changed", "created", "userId")],
    ),
    ("PATCH", "/partners/v2.0/11", {"name": "A"}, [("partner.changed", "updated", "partnerId")]),
    ("DELETE", "/id-tags/v2.0/402", None, [("idTag.changed", "deleted", "idTagsId")]),
    (
        "DELETE", "/users/v1.0/101/payment-methods/pm-5002", None,
        [("user.paymentMethod.changed", "deleted", "paymentMethodId")],
    ),
    ("PATCH", "/circuits/v2.0/61", {"name": "A"}, [("circuit.changed", "updated", "circuitId")]),
    (
        "PATCH", "/transactions/v1.0/400001", {"status": "finalized", "totalAmount": 12.5},
        [("transaction.changed", "updated", "transactionId")],
    ),
    ("PATCH", "/vouchers/v2.1/1", {"amount": 5}, []),
    # Of what hangs on a row nothing is told, but of an EVSE.
    ("PATCH", "/charge-points/v2.0/1001/evses/10011/connectors/100111", {}, []),
]  # fmt: skip


@pytest.fixture(scope="module")
def only():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(only):
    subscribe(cleared(only), *SUBSCRIBABLE)
    return only


@pytest.fixture
def operator(sandbox):
    return PublicApi(sandbox)


def told(sandbox: Sandbox) -> list[dict[str, Any]]:
    """What was told until now; each of it as documented."""
    inbox = Inbox()
    sandbox.deliver(inbox)
    for body in inbox.bodies:
        assert wrong(body["notification"], body) == [], json.dumps(body)
    return inbox.bodies


@pytest.mark.parametrize("write", WRITES, ids=[f"{each[0]} {each[1]}" for each in WRITES])
def test_who_subscribed_is_told_of_what_is_written(operator, sandbox, write):
    method, path, body, wanted = write
    answer = operator.send(method, RESOURCES + path, body, checked=False)
    assert answer.status in {200, 201, 204}, answer.text
    *_, id_ = (step for step in path.split("/") if step[-1:].isdigit() and step[0] != "v")
    found: list[tuple[str, str, str]] = []
    for payload in told(sandbox):
        member = next(name for type_, _, name in wanted if type_ == payload["notification"])
        named: Any = payload
        for step in member.split("."):
            named = named[step]
        assert str(named) == id_
        found.append((payload["notification"], payload["action"], member))
    assert found == wanted


def test_nothing_is_told_of_what_is_only_read(operator, sandbox):
    operator.get("/evses/v2.1/10011")
    assert told(sandbox) == []


def test_nothing_is_told_of_a_write_that_is_refused(operator, sandbox):
    operator.wrong("PATCH", "/evses/v2.1/10011", {"label": 5})
    assert operator.status("PATCH", f"{RESOURCES}/evses/v2.1/99", {"label": "A"}) == 404
    assert told(sandbox) == []


def test_a_row_that_is_made_changed_and_deleted_is_told_of_each_time(operator, sandbox):
    tag = {"idTagUid": "04AABBCCDDEE01", "status": "enabled", "type": "rfid", "userId": 101}
    answer = operator.send("POST", f"{RESOURCES}/id-tags/v2.0", tag, checked=False)
    assert answer.status == 201, answer.text
    made = answer.json()["data"]
    path = f"/id-tags/v2.0/{made['id']}"
    operator.write("PATCH", path, {"idLabel": "A"})
    assert operator.status("DELETE", RESOURCES + path) == 204
    assert [(body["idTagsId"], body["action"]) for body in told(sandbox)] == [
        (made["id"], "created"), (made["id"], "updated"), (made["id"], "deleted"),
    ]  # fmt: skip


def test_a_session_is_told_of_from_its_start_to_its_end(operator, sandbox):
    sandbox.clock.freeze()
    operator.send("POST", "/public-api/actions/charge-point/v1.0/1001/start/10011", {"userId": 101})
    sandbox.advance(600)
    (id_,) = {
        body["sessionId"] for body in told(sandbox) if body["notification"] == START_STOP
    }  # fmt: skip
    operator.send("POST", f"/public-api/actions/charge-point/v1.0/1001/stop/{id_}")
    sandbox.advance(60)
    ends = [body for body in told(sandbox) if body["notification"] == START_STOP]
    assert [(body["sessionId"], body["action"]) for body in ends] == [(id_, "stop")]
    session = operator.get(f"/sessions/v1.0/{id_}")
    assert ends[0]["energyConsumed"] == session["energy"] > 0
