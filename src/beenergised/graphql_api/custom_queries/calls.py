"""From a document of the caller's own to a call, and from its answer to what the caller wants."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic.errors import PydanticUserError

from beenergised.base_models import Answer, read, remember_response
from beenergised.errors import InvalidArgumentError, InvalidResponseError
from beenergised.graphql_api.calls import CallMaker, ids_in
from beenergised.graphql_api.custom_queries.documents import (
    Document,
    OwnDocument,
    bearer_for,
    read_document,
)
from beenergised.graphql_api.custom_queries.variables import (
    ReadVariables,
    Variables,
    read_variables,
)
from beenergised.graphql_api.responses import DataDecoder
from beenergised.graphql_api.roles import Bearer
from beenergised.messages import Request, Response
from beenergised.redaction import redact
from beenergised.transport.lifecycle import Call
from beenergised.transport.options import CallOptions, check_options

ModelT = TypeVar("ModelT")

_MOST_PROBLEMS = 5


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """The whole `data` of an answer, and the answer."""

    # Any: JSON. Not shown: what a login answers are tokens.
    data: dict[str, Any] = field(repr=False)
    response: Response


@dataclass(frozen=True, slots=True)
class OwnCalls:
    """Makes calls of one document, all with the same options."""

    calls: CallMaker
    document: OwnDocument
    bearer: Bearer
    options: CallOptions
    validate: bool

    @classmethod
    def of(
        cls,
        calls: CallMaker,
        document: Document,
        options: CallOptions,
        *,
        operation_name: str | None,
        validate: bool,
        bearer: Bearer | None,
    ) -> OwnCalls:
        """Read the document and choose its token. Raises `InvalidArgumentError`."""
        check_options(options)
        own = read_document(document, operation_name, validate=validate)
        return cls(calls, own, bearer_for(own, calls.bearers, bearer), options, validate)

    def make(self, variables: Variables | None) -> Call[OwnAnswer]:
        """The call with these variables. Raises `InvalidArgumentError`."""
        values = self._values(variables)
        decode = DataDecoder(
            self.document.shown_name,
            self.calls.classify,
            self.bearer,
            is_write=self.document.kind != "query",
        )
        return self.calls.build_call(
            self._request(values.sent, values),
            lambda response: OwnAnswer(dict(decode(response)), response),
            self.options,
            role=self.bearer.value,
            repeatable=self.document.kind == "query",
            about=ids_in(values.shown),
            variables=values.shown,
            shown=lambda: self._request(values.shown, values),
        )

    def _values(self, variables: Variables | None) -> ReadVariables:
        return read_variables(
            self.document, variables, validate=self.validate, timezone=self.calls.timezone
        )

    # Any: JSON.
    def _request(self, variables: dict[str, Any], values: ReadVariables) -> Request:
        document = self.document
        body: dict[str, Any] = {"query": document.text, "variables": variables}
        if document.name is not None:
            body = {"operationName": document.name, **body}
        # Newer gql than 4.0 has extensions of the request.
        if extensions := getattr(document.request, "extensions", None):
            body["extensions"] = extensions
        return self.calls.request(
            body, self.options, name=document.shown_name, secrets=values.secrets
        )


class Reader(Generic[ModelT]):
    """Reads JSON into a model of the caller's: a tolerant `Answer`, or whatever pydantic reads.

    Made before anything is sent, so that a model that cannot be one fails then. It reads after
    the call is over: an answer that does not fit is no reason to send again. Without a model
    everything stays as it is.

    >>> Reader(dict[str, int], "numbers").read({"a": 1}, Response(200))
    {'a': 1}
    """

    def __init__(self, model: type[ModelT] | TypeAdapter[ModelT] | None, name: str) -> None:
        self._name = name
        self._answer: type[Answer] | None = None
        self._adapter: TypeAdapter[Any] | None = None  # Any: of the model
        if isinstance(model, type) and issubclass(model, Answer):
            self._answer = _answer(model)
        elif isinstance(model, TypeAdapter):
            self._adapter = _given(cast("TypeAdapter[Any]", model))
        elif model is not None:
            self._adapter = _adapter(model)

    def read(self, data: object, response: Response, where: str = "") -> ModelT:
        """`data` as the model. `where` leads to it in a message.

        Raises `InvalidResponseError`, which says what did not fit; all of the answer is in its
        `.response`.
        """
        if self._answer is not None:
            answer = read(self._answer, data)
            remember_response(answer, response)
            return cast("ModelT", answer)
        if self._adapter is None:
            return cast("ModelT", data)
        try:
            return cast("ModelT", _validated(self._adapter, data))
        except ValidationError as problem:
            said = _said(problem, where)
        raise InvalidResponseError(
            f"{self._name}: the answer does not fit the model: {said}. All of it is in "
            "error.response.json().",
            response=response,
        )


# Any: of the model, whatever it is.
def _validated(adapter: TypeAdapter[Any], data: object) -> Any:
    try:
        # Through JSON, because in JSON mode a strict model accepts text for a time.
        return adapter.validate_json(json.dumps(data))
    except ValidationError as problem:
        if problem.errors(include_url=False, include_input=False)[0]["type"] != "json_invalid":
            raise
    # The data has half a surrogate pair, which pydantic refuses in JSON.
    return adapter.validate_python(data)


# Any: of the model, whatever it is.
def _adapter(model: object) -> TypeAdapter[Any]:
    try:
        return _whole(TypeAdapter(cast("Any", model)))
    except (PydanticUserError, TypeError, NameError) as problem:
        raise _no_model(model, problem) from problem


# Any: as above.
def _given(adapter: TypeAdapter[Any]) -> TypeAdapter[Any]:
    try:
        return _whole(adapter)
    except (PydanticUserError, NameError) as problem:
        raise _no_model(adapter, problem) from problem


# Any: as above.
def _whole(adapter: TypeAdapter[Any]) -> TypeAdapter[Any]:
    if not adapter.pydantic_complete:  # some name in it was not known when it was made
        adapter.rebuild(raise_errors=True)
    return adapter


def _answer(model: type[Answer]) -> type[Answer]:
    try:
        model.model_rebuild()  # nothing to do, unless as above
    except (PydanticUserError, NameError) as problem:
        raise _no_model(model, problem) from problem
    return model


def _no_model(model: object, problem: Exception) -> InvalidArgumentError:
    # A message of pydantic's own, without the address that its text ends with.
    said = getattr(problem, "message", problem)
    return InvalidArgumentError("model", f"model: pydantic cannot read into {model!r}: {said}")


def _said(problem: ValidationError, where: str) -> str:
    found = problem.errors(include_url=False, include_input=False, include_context=False)
    said = [
        f"{'.'.join(str(step) for step in (where, *each['loc']) if step != '') or 'data'}: "
        f"{each['msg']}"
        for each in found[:_MOST_PROBLEMS]
    ]
    if len(found) > len(said):
        said.append(f"and {len(found) - len(said)} more")
    return redact("; ".join(said))
