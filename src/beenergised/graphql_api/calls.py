"""From an operation and its arguments to a call that can be made, for both clients."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from beenergised.base_models import remember_response
from beenergised.errors import InvalidResponseError, NotFoundError
from beenergised.graphql_api.endpoint import Endpoint
from beenergised.graphql_api.error_classifier import ErrorClassifier, classify_errors
from beenergised.graphql_api.mutation_errors import raise_failures
from beenergised.graphql_api.operations import Operation
from beenergised.graphql_api.responses import DataDecoder
from beenergised.graphql_api.roles import Bearer, role_of
from beenergised.messages import Request, Response
from beenergised.redaction import Secret, redact_json
from beenergised.transport.call_factory import CallFactory, encode_json
from beenergised.transport.hooks import Hook
from beenergised.transport.lifecycle import Call
from beenergised.transport.options import CallOptions, check_options

ResultT = TypeVar("ResultT")

# Writes that do no harm when they arrive twice: a session that nobody received is never used,
# a refresh token works once whoever sends it, and a charge stops once (documented).
_REPEATABLE_WRITES = frozenset(
    {"initSession", "initAnonymousSession", "renewSession", "invalidateSession", "remoteStop"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMaker(CallFactory):
    """Makes calls to one tenant's API."""

    endpoint: Endpoint
    classify: ErrorClassifier = classify_errors
    bearers: Mapping[str, Bearer] = field(default_factory=dict[str, Bearer])

    def make(
        self,
        operation: Operation[ResultT],
        variables: Mapping[str, Any],
        options: CallOptions,
        *,
        secrets: Sequence[Secret] = (),
        hooks: Sequence[Hook] | None = None,
    ) -> Call[ResultT]:
        """The call of `operation`. `secrets` are the values among `variables` that are."""
        check_options(options)
        bearer = role_of(operation.name, self.bearers).bearer
        shown = redact_json(operation.body(variables)["variables"], secrets)
        is_write = operation.kind == "mutation"
        decode = DataDecoder(operation.field, self.classify, bearer, is_write=is_write)
        return self.build_call(
            self.request(operation.body(variables), options, name=operation.name, secrets=secrets),
            raise_failures(operation.name, _Decoder(operation, decode)),
            options,
            role=bearer.value,
            repeatable=not is_write or operation.name in _REPEATABLE_WRITES,
            about=ids_in(shown),
            variables=shown,
            hooks=hooks,
        )

    # Any: JSON.
    def request(
        self,
        body: Mapping[str, Any],
        options: CallOptions,
        *,
        name: str,
        secrets: Sequence[Secret] = (),
    ) -> Request:
        """Return the request with `body`. `name` stands for it in logs and errors."""
        return self.build_request(
            "POST",
            self.endpoint.url,
            options,
            operation=name,
            content=encode_json(body),
            accept="application/graphql-response+json, application/json;q=0.9",
            secrets=secrets,
        )


@dataclass(frozen=True, slots=True)
class _Decoder:
    """Reads the answer of one operation into its model."""

    operation: Operation[Any]
    decode: DataDecoder

    # Any: the model of the operation, which the caller's type variable names.
    def __call__(self, response: Response) -> Any:
        name = self.operation.name
        # The data is bound to no name: a traceback may show the local variables.
        answer = self._read(self.decode.field(response))
        if answer is None and self.operation.result.null_is_nothing:
            if self.operation.kind == "mutation":  # no result, and no error: it may have acted
                raise InvalidResponseError(
                    f"{name}: the service answered null, which says neither yes nor no.",
                    response=response,
                )
            raise NotFoundError(
                f"{name}: the service answered that there is no such thing, or "
                "none that this session may see.",
                response=response,
            )
        if isinstance(answer, InvalidResponseError):
            raise InvalidResponseError(f"{name}: {answer.message}", response=response)
        remember_response(answer, response)
        return answer

    # object: decoded JSON. A failure is returned: raised, it would carry this frame along, in
    # which the answer of a login stands with its tokens. Any: what the operation's result is.
    def _read(self, data: object) -> Any:
        try:
            return self.operation.read({self.operation.field: data})
        except InvalidResponseError as error:
            return error.again()


# `id`, `cpId`, `remoteStartPreauthId`, `connectors`; `transaction` is the id of a charge.
_IDS = re.compile(r"^(?:id|uuid|connector|transaction)s?$|[a-z]Ids?$")
# In an object argument: its other ids name what is to be stored, not what is changed.
_IDS_INSIDE = re.compile(r"^(?:id|cardId|connectorId)$")
_MOST_IDS = 3


# Any: the variables are JSON, of any kind.
def ids_in(variables: Mapping[str, Any]) -> str:
    """Return the ids of the objects of an operation, for `Call.about`; `variables` has no secrets.

    >>> ids_in({"input": {"cardId": "7", "label": "Mine"}, "day": "MONDAY"})
    " '7'"
    """
    named: list[tuple[re.Pattern[str], str, object]] = [
        (_IDS, name, value) for name, value in variables.items()
    ]
    for value in variables.values():
        if isinstance(value, Mapping):
            inner = cast("Mapping[str, object]", value)
            named += [(_IDS_INSIDE, name, each) for name, each in inner.items()]
    shown: list[str] = []
    for pattern, name, value in named:
        ids = cast("list[object]", value) if isinstance(value, list) else [value]
        if pattern.search(name):
            shown += [f" {str(each)!r}" for each in ids if isinstance(each, str | int)]
    more = f" and {len(shown) - _MOST_IDS} more" if len(shown) > _MOST_IDS else ""
    return "".join(shown[:_MOST_IDS]) + more
