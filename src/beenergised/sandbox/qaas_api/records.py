"""The operators and charging-point records of the QaaS API, offline.

Documented: the list of operators and its members, the status codes, that an amount may be changed
before a record reaches `sent_to_uba`, and not after. All else is the sandbox's own, chosen to be
plausible: the paths of records, the members of a record, which members are required, the statuses
beside `sent_to_uba`, the form of a 400 and a 422 (a setting), and that a late change gets a 422.
"""

# ruff: noqa: S608 - the name of a table is one of two constants

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, cast

from beenergised.errors import InvalidArgumentError
from beenergised.messages import Request, Response
from beenergised.sandbox.replies import empty_reply, json_reply
from beenergised.sandbox.world.clock import Clock
from beenergised.sandbox.world.settings import SandboxSettings
from beenergised.sandbox.world.store import Store

#: Statuses that the amount of a record is frozen from. Only the first is documented.
FROZEN: Final = ("sent_to_uba", "certified", "rejected")
#: Every status that a record of the sandbox can have; `pending` is the sister API's word.
STATUSES: Final = ("pending", *FROZEN)

_MAX_AMOUNT: Final = 1e9
_SERVER_MADE: Final = ("id", "created", "last_updated", "status")
_OPERATOR_REQUIRED: Final = ("organization_name", "street", "zip_code", "town")
_OPERATOR_OPTIONAL: Final = ("terms_agreed", "customer_reference")

# Any: a JSON object, judged member by member.
Document = dict[str, Any]


class _RefusedError(Exception):
    """Ends a call with this response."""

    def __init__(self, response: Response) -> None:
        super().__init__()
        self.response = response


class Records:
    """What an account has, and what it may do with that."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def respond(self, operation: str, id_: str, request: Request, account: str) -> Response:
        """Carry out a call of an account that may."""
        try:
            return self._carry_out(operation, id_, request, account)
        except _RefusedError as refusal:
            return refusal.response

    def set_status(self, id_: int, status: str) -> None:
        """Let a record have this status, as if the service's staff had moved it on."""
        if status not in STATUSES:
            raise InvalidArgumentError(
                "status", f"The sandbox has no status {status!r}, only {', '.join(STATUSES)}."
            )
        with self._store.transaction():
            row = self._store.row("SELECT document FROM qaas_records WHERE id = ?", (id_,))
            if row is None:
                raise InvalidArgumentError("id", f"The sandbox has no record {id_}.")
            self._save("qaas_records", {**json.loads(str(row[0])), "status": status})

    def _carry_out(self, operation: str, id_: str, request: Request, account: str) -> Response:
        table = "qaas_operators" if operation.startswith("qaas.operators.") else "qaas_records"
        action = operation.rpartition(".")[2]
        if action == "list":
            return self._list(table, account)
        if action == "get":
            return json_reply(200, self._found(table, id_, account))
        if action == "update":
            return json_reply(200, self._update_record(id_, self._body(request), account))
        create = self._create_operator if table == "qaas_operators" else self._create_record
        return json_reply(201, create(self._body(request), account))

    # --- Operators and records -------------------------------------------------------------------

    def _list(self, table: str, account: str) -> Response:
        rows = self._store.rows(
            f"SELECT document FROM {table} WHERE account = ? ORDER BY id",
            (account,),
        )
        if not rows:
            return empty_reply(204)
        return json_reply(200, [json.loads(str(row[0])) for row in rows])

    def _create_operator(self, body: Document, account: str) -> Document:
        known = (*_OPERATOR_REQUIRED, *_OPERATOR_OPTIONAL)
        wrong = _wrong_server_made(body)
        wrong |= {name: "is not known" for name in body if name not in (*known, *_SERVER_MADE)}
        wrong |= {
            name: "is required" for name in _OPERATOR_REQUIRED if body.get(name) in (None, "")
        }
        for name in known:
            if name not in wrong and not isinstance(body.get(name), str | None):
                wrong[name] = "must be text"
        agreed = body.get("terms_agreed")
        if isinstance(agreed, str) and not _is_moment(agreed):
            wrong["terms_agreed"] = "must be a date and a time with its zone"
        self._refuse_if(wrong)
        reference = body.get("customer_reference")
        with self._store.transaction():
            if reference and self._has_reference(reference, account):
                self._refuse(f"There is an operator with the customer reference {reference!r}.")
            document = {name: body.get(name) for name in known}
            return self._insert("qaas_operators", document, account)

    def _create_record(self, body: Document, account: str) -> Document:
        wrong = _wrong_server_made(body)
        if "amount" not in body:
            wrong["amount"] = "is required"
        else:
            wrong |= _wrong_amount(body)
        self._refuse_if(wrong)
        operator = body.get("chargepointoperator_id")
        with self._store.transaction():
            if operator is not None and self._row("qaas_operators", str(operator), account) is None:
                self._refuse(f"There is no charge point operator {operator}.")
            document = {"chargepointoperator_id": None, **body, "status": "pending"}
            return self._insert("qaas_records", document, account)

    def _update_record(self, id_: str, body: Document, account: str) -> Document:
        with self._store.transaction():
            document = self._found("qaas_records", id_, account)
            wrong = {name: "cannot be changed" for name in body if name != "amount"}
            wrong |= _wrong_amount(body) if "amount" in body else {"amount": "is required"}
            self._refuse_if(wrong)
            if document["status"] in FROZEN:
                self._refuse("The record was sent to the Umweltbundesamt: its amount is frozen.")
            document |= {"amount": body["amount"], "last_updated": self._now()}
            self._save("qaas_records", document)
        return document

    # --- Inside ----------------------------------------------------------------------------------

    def _body(self, request: Request) -> Document:
        try:
            body: object = request.json()
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise _RefusedError(self.bad({"body": "must be one JSON object"}))
        return cast("Document", body)

    def _row(self, table: str, id_: str, account: str) -> Document | None:
        # Longer numbers do not fit into the database, and no row has them.
        if not re.fullmatch(r"[0-9]{1,18}", id_):
            return None
        row = self._store.row(
            f"SELECT document FROM {table} WHERE id = ? AND account = ?",
            (int(id_), account),
        )
        return json.loads(str(row[0])) if row is not None else None

    def _found(self, table: str, id_: str, account: str) -> Document:
        document = self._row(table, id_, account)
        if document is None:
            raise _RefusedError(empty_reply(404))
        return document

    def _insert(self, table: str, document: Document, account: str) -> Document:
        row = self._store.row(f"SELECT max(id) FROM {table}")
        now = self._now()
        id_ = int((row or (0,))[0] or 0) + 1
        document = {"id": id_, "created": now, "last_updated": now, **document}
        self._store.execute(
            f"INSERT INTO {table} VALUES (?, ?, ?)",
            (id_, account, json.dumps(document)),
        )
        return document

    def _save(self, table: str, document: Document) -> None:
        self._store.execute(
            f"UPDATE {table} SET document = ? WHERE id = ?",
            (json.dumps(document), int(document["id"])),
        )

    def _has_reference(self, reference: str, account: str) -> bool:
        rows = self._store.rows("SELECT document FROM qaas_operators WHERE account = ?", (account,))
        return any(json.loads(str(row[0]))["customer_reference"] == reference for row in rows)

    def _now(self) -> str:
        return iso(self._clock.now())

    # --- Refusals --------------------------------------------------------------------------------

    def _refuse_if(self, wrong: Mapping[str, str]) -> None:
        if wrong:
            raise _RefusedError(self.bad(wrong))

    def _refuse(self, reason: str) -> None:
        raise _RefusedError(self.unprocessable(reason))

    @property
    def _form(self) -> str:
        return SandboxSettings.load(self._store).qaas_errors

    def bad(self, wrong: Mapping[str, str]) -> Response:
        """A 400: what is wrong with which member."""
        fields = {name: [f"This field {said}."] for name, said in wrong.items()}
        if self._form == "detail":
            detail = [
                {"loc": ["body", name], "msg": said[0], "type": "value_error"}
                for name, said in fields.items()
            ]
            return json_reply(400, {"detail": detail})
        if self._form == "problem":
            body = {"title": "There are validation errors.", "status": 400, "errors": fields}
            return json_reply(400, body, "application/problem+json")
        return json_reply(400, fields)

    def unprocessable(self, reason: str) -> Response:
        """A 422: why not."""
        if self._form == "detail":
            return json_reply(422, {"detail": reason})
        if self._form == "problem":
            body = {"title": "Unprocessable", "status": 422, "detail": reason}
            return json_reply(422, body, "application/problem+json")
        return json_reply(422, {"reason": reason})


def iso(moment: datetime) -> str:
    """A moment as the FAQ's sample shows it.

    >>> iso(datetime(2022, 9, 28, 22, 5, 59, tzinfo=UTC))
    '2022-09-28T22:05:59Z'
    """
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _wrong_server_made(body: Document) -> dict[str, str]:
    return {name: "is set by the service" for name in _SERVER_MADE if name in body}


def _wrong_amount(body: Document) -> dict[str, str]:
    amount = body["amount"]
    if isinstance(amount, bool) or not isinstance(amount, int | float):
        return {"amount": "must be a number"}
    if not math.isfinite(amount) or not 0 <= amount <= _MAX_AMOUNT:
        return {"amount": f"must be from 0 to {_MAX_AMOUNT:.0f}"}
    return {}


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
