"""Requests under `/qaas`: which call each is, who asks, and what goes wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from beenergised.errors import InvalidArgumentError
from beenergised.messages import Request, Response
from beenergised.sandbox.faults import Fault
from beenergised.sandbox.qaas_api.approval_page import approval_page
from beenergised.sandbox.qaas_api.login import REFRESH_GRANT, Logins, oauth_error
from beenergised.sandbox.qaas_api.names import (
    LOGIN_PREFIX,
    PREFIX,
    QAAS_ACCOUNT,
    QAAS_REFUSED_ACCOUNT,
)
from beenergised.sandbox.qaas_api.records import Document, Records
from beenergised.sandbox.replies import (
    ReplyError,
    empty_reply,
    html_reply,
    json_reply,
    page_reply,
    phrase_of,
    with_retry_after,
)
from beenergised.sandbox.service import Call, Service
from beenergised.sandbox.specification.qaas import (
    APPROVAL,
    DEVICE_CODE,
    DEVICE_TOKEN,
    LOGIN_OPERATIONS,
    REFRESH,
)

_MAX_BODY: Final = 1024 * 1024
_UNKNOWN_VALUE: Final = "sandbox_unknown_value"

# (method, path after the prefix) to the name of the call; `#` stands for an id.
_CALLS: Final = {
    ("GET", "/chargepointoperators"): "qaas.operators.list",
    ("POST", "/chargepointoperators"): "qaas.operators.create",
    ("GET", "/chargepointoperators/#"): "qaas.operators.get",
    ("GET", "/chargepointrecords"): "qaas.records.list",
    ("POST", "/chargepointrecords"): "qaas.records.create",
    ("GET", "/chargepointrecords/#"): "qaas.records.get",
    ("PATCH", "/chargepointrecords/#"): "qaas.records.update",
    ("POST", "/login/devicecode"): DEVICE_CODE,
    ("POST", "/login/token"): DEVICE_TOKEN,
    ("GET", "/login/device"): APPROVAL,
    ("POST", "/login/device"): APPROVAL,
}


@dataclass(frozen=True, slots=True)
class QaasCall:
    """A request, and which call it is; `id` is the last part of its path, where that names one."""

    request: Request
    operation: str
    id: str = ""
    form: Mapping[str, str] | None = None


class Qaas:
    """Answers the requests under `/qaas`."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self.logins: Final = Logins(service.store, service.clock)
        self.records: Final = Records(service.store, service.clock)

    # --- What a request becomes ------------------------------------------------------------------

    def read(self, request: Request) -> Call:
        """The call; raises `ReplyError` for a page, and for what is no call."""
        asked = self._asked(request)
        if isinstance(asked, Response):
            raise ReplyError(asked)
        return Call(
            (asked.operation,),
            request.headers.get("authorization", ""),
            lambda call: self._respond(call, asked),
            fail_early=lambda call: self._fail_early(call, asked),
        )

    def _asked(self, request: Request) -> QaasCall | Response:
        """Which call a request is; a page, or what is said to a request that is none."""
        path = urlsplit(request.url).path.removeprefix(PREFIX).rstrip("/")
        pattern, id_ = _pattern(path)
        allowed = [method for method, known in _CALLS if known == pattern]
        operation = _CALLS.get((request.method.upper(), pattern))
        if operation is None:
            if allowed:
                return empty_reply(405, Allow=", ".join(allowed))
            return empty_reply(404)
        if len(request.content) > _MAX_BODY:
            return empty_reply(413)
        if operation == APPROVAL:
            return self._page(request)
        if operation not in {DEVICE_CODE, DEVICE_TOKEN}:
            return QaasCall(request, operation, id_)
        form = dict(parse_qsl(request.text, keep_blank_values=True))
        if operation == DEVICE_TOKEN and form.get("grant_type") == REFRESH_GRANT:
            operation = REFRESH
        return QaasCall(request, operation, form=form)

    def _fail_early(self, call: Call, asked: QaasCall) -> None:
        """The faults that answer in the service's place, and those that change tokens."""
        for fault in call.faults:
            if fault.kind.isdecimal():
                failure = self._failure(asked, int(fault.kind))
                raise ReplyError(with_retry_after(failure, fault))
            if fault.kind == "html":
                raise ReplyError(html_reply(int(fault.number("status", 200))))
            if fault.kind == "oauth_error":
                word = fault.text("error", "invalid_grant")
                said = fault.text("message", "As the sandbox was told to say.")
                raise ReplyError(oauth_error(word, said))
            if fault.kind in {"revoked_token", "revoked_refresh_token"}:
                account = self._account(asked)
                if account is not None:
                    is_refresh = fault.kind == "revoked_refresh_token"
                    self.logins.revoke(account, refresh=is_refresh)

    def _respond(self, call: Call, asked: QaasCall) -> Response:
        response = self._acted(asked, call.faults)
        if response.status < 400:
            self._service.count(call, "executed")
        return response

    def _acted(self, call: QaasCall, faults: Sequence[Fault]) -> Response:
        """What the service says, after it has acted."""
        form = call.form
        if form is not None:
            if call.operation == DEVICE_CODE:
                return self.logins.begin(form, _page_url(call.request.url))
            return self.logins.token(form)
        account = self._account(call)
        if account is None:
            return empty_reply(401)
        if account == QAAS_REFUSED_ACCOUNT:
            return empty_reply(403)
        response = self.records.respond(call.operation, call.id, call.request, account)
        for fault in faults:
            response = _spoilt(response, fault)
        return response

    # --- Inside ----------------------------------------------------------------------------------

    def _account(self, call: QaasCall) -> str | None:
        if call.form is not None:
            return self.logins.account_of_refresh_token(call.form.get("refresh_token", ""))
        return self.logins.account_of(call.request.headers.get("authorization", ""))

    def _failure(self, call: QaasCall, status: int) -> Response:
        """What a status that was asked for looks like here."""
        if call.operation in LOGIN_OPERATIONS:
            word = "temporarily_unavailable" if status >= 500 else "invalid_request"
            return oauth_error(word, f"{phrase_of(status)}.", status)
        if status == 400:
            return self.records.bad({"amount": "is not accepted today"})
        if status == 422:
            return self.records.unprocessable("The sandbox was told to refuse this.")
        return empty_reply(status)

    # --- The approval page -----------------------------------------------------------------------

    def _page(self, request: Request) -> Response:
        if request.method.upper() == "GET":
            query = dict(parse_qsl(urlsplit(request.url).query))
            return page_reply(200, approval_page(query.get("user_code", "")))
        form = dict(parse_qsl(request.text, keep_blank_values=True))
        code = form.get("user_code", "")
        try:
            if form.get("decision") == "approve":
                self.logins.approve(code, form.get("account") or QAAS_ACCOUNT)
                said = "The device is let in. You can close this page."
            elif form.get("decision") == "decline":
                self.logins.decline(code)
                said = "The device is not let in. You can close this page."
            else:
                return page_reply(400, approval_page(code, "Approve or decline."))
        except InvalidArgumentError as error:
            return page_reply(400, approval_page(code, error.message))
        return page_reply(200, approval_page(message=said))


def _pattern(path: str) -> tuple[str, str]:
    """The path with `#` for an id, and the id."""
    collection, _, last = path.rpartition("/")
    if collection in {"/chargepointoperators", "/chargepointrecords"}:
        return f"{collection}/#", last
    return path, ""


def _page_url(url: str) -> str:
    """The address of the approval page, as whoever asked can reach it."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, f"{LOGIN_PREFIX}/device", "", ""))


def _spoilt(response: Response, fault: Fault) -> Response:
    """Put an unknown status, or a null, into the rows of an answer."""
    if fault.kind not in {"unknown_enum", "null"} or response.status not in {200, 201}:
        return response
    body: Any = response.json()  # Any: an object or a list of them, made by `Records`
    rows = cast("list[Document]", body) if isinstance(body, list) else [cast("Document", body)]
    name = fault.text("field", "status").rpartition(".")[2]
    if fault.kind == "null" and "field" not in fault.options:
        name = next(member for member in rows[0] if member != "id")
    value = None if fault.kind == "null" else fault.text("value", _UNKNOWN_VALUE)
    for row in rows if fault.options.get("every") else rows[:1]:
        row[name] = value
    return json_reply(response.status, rows if isinstance(body, list) else rows[0])
