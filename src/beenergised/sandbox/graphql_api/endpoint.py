"""The GraphQL API: from a request to the operations that it asks for, and to their answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, cast

from graphql import GraphQLError

from beenergised.messages import Request, Response
from beenergised.sandbox.graphql_api.context import Context
from beenergised.sandbox.graphql_api.execution import NOT_AVAILABLE, Engine, ParsedDocument
from beenergised.sandbox.graphql_api.files import links_for
from beenergised.sandbox.graphql_api.resolvers import RESOLVERS
from beenergised.sandbox.graphql_api.roles import roles_of
from beenergised.sandbox.replies import (
    AnswerLostError,
    ReplyError,
    errors_reply,
    json_reply,
    with_headers,
)
from beenergised.sandbox.service import Call, Service
from beenergised.sandbox.world.tokens import Caller, RefusedTokenError, Role

_MAX_BODY: Final = 1024 * 1024


@lru_cache(maxsize=1)
def engine() -> Engine:
    """Made when the first request comes: reading the schema takes a tenth of a second."""
    return Engine(RESOLVERS)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the body of a request says."""

    request: Request
    document: ParsedDocument
    variables: dict[str, Any] | None  # Any: JSON that the schema judges later.
    operation_name: str | None


class GraphQLEndpoint:
    """Answers the GraphQL API's requests."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def read(self, request: Request) -> Call:
        """The call; raises `ReplyError` where it is none."""
        body = _read_body(request)
        query, variables, name = body.get("query"), body.get("variables"), body.get("operationName")
        if not isinstance(query, str) or not query.strip():
            raise ReplyError(errors_reply(400, "Must provide query string."))
        if variables is not None and not isinstance(variables, dict):
            raise ReplyError(errors_reply(400, "Variables must be provided as an object."))
        if name is not None and not isinstance(name, str):
            raise ReplyError(errors_reply(400, "The operation name must be text."))
        try:
            document = engine().parsed(query)
        except GraphQLError as error:
            raise ReplyError(json_reply(400, {"errors": [error.formatted]})) from None
        operation = document.operation(name)
        if operation is None:
            raise ReplyError(errors_reply(400, "Must provide the name of one of the operations."))
        # Any: JSON that the schema judges later.
        asked = _Asked(request, document, cast("dict[str, Any] | None", variables), name)
        return Call(
            tuple(dict.fromkeys(document.root_fields(operation))),
            request.headers.get("authorization", ""),
            lambda call: self._respond(call, asked),
        )

    def _respond(self, call: Call, asked: _Asked) -> Response:
        for name in call.operations:
            if engine().is_documented(name) and not engine().is_available(name):
                message = f"{name} is not available in the sandbox yet."
                return errors_reply(200, message, NOT_AVAILABLE)
        if asked.document.errors:
            return json_reply(400, {"errors": [error.formatted for error in asked.document.errors]})
        caller = self._authorised(call)
        self._service.count(call, "executed")
        return self._execute(call, asked, caller)

    def _execute(self, call: Call, asked: _Asked, caller: Caller) -> Response:
        context = Context(
            self._service,
            caller,
            asked.document,
            self._service.settings,
            links_for(asked.request, self._service),
            [fault for fault in call.faults if fault.kind in {"unknown_enum", "null"}],
        )
        result = engine().execute(asked.document, asked.variables, asked.operation_name, context)
        if context.answer_lost:
            raise AnswerLostError
        for error in result.errors or ():
            if isinstance(error.original_error, RefusedTokenError):
                return self._refusal(401, str(error.original_error))
        # Variables that do not fit are the request's mistake; graphql-core gives them no path.
        unread = bool(result.errors) and all(error.path is None for error in result.errors or ())
        if unread:
            return json_reply(400, {"errors": [error.formatted for error in result.errors or ()]})
        return json_reply(200, dict(result.formatted))

    def _authorised(self, call: Call) -> Caller:
        """The caller, if they may ask for all of the operations."""
        wanted = [name for name in call.operations if not name.startswith("__")]
        if not wanted:
            return Caller(Role.INI)  # the schema is no secret
        try:
            caller = self._service.tokens.caller(call.authorization, self._service.psk)
        except RefusedTokenError as error:
            raise ReplyError(self._refusal(401, str(error))) from None
        for name in wanted:
            if caller.role not in roles_of(name):
                message = f"{name} is not allowed for role {caller.role}."
                raise ReplyError(self._refusal(403, message))
        return caller

    def _refusal(self, status: int, message: str) -> Response:
        code = "UNAUTHENTICATED" if status == 401 else "FORBIDDEN"
        if self._service.settings.authorisation_errors == "graphql":
            body = {"errors": [{"message": message, "extensions": {"code": code}}], "data": None}
            return json_reply(200, body)
        response = errors_reply(status, message, code)
        return with_headers(response, WWW_Authenticate="Bearer") if status == 401 else response


# Any: a JSON object, judged member by member by who reads it.
def _read_body(request: Request) -> dict[str, Any]:
    """The JSON object of a request that is one for this service."""
    if request.method.upper() != "POST":
        response = errors_reply(405, "GraphQL is asked with POST.")
        raise ReplyError(with_headers(response, Allow="POST"))
    if len(request.content) > _MAX_BODY:
        raise ReplyError(errors_reply(413, f"The body is larger than {_MAX_BODY} bytes."))
    if "json" not in request.headers.get("content-type", ""):
        raise ReplyError(errors_reply(415, "The body must be application/json."))
    try:
        body = request.json()
    except ValueError:
        raise ReplyError(errors_reply(400, "POST body sent invalid JSON.")) from None
    if not isinstance(body, dict):
        raise ReplyError(errors_reply(400, "The body must be one JSON object."))
    return cast("dict[str, Any]", body)
