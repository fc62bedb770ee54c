# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/resources/_async/resource.py
"""The one class of resources. What each can do is in the index, not here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from beenergised.base_models import Answer, Input
from beenergised.errors import InvalidArgumentError
from beenergised.names import suggest, to_snake
from beenergised.pagination import Lister
from beenergised.public_api.arguments import Asked, asked_for
from beenergised.public_api.endpoints import Resource
from beenergised.public_api.index import find_endpoint, find_resource
from beenergised.public_api.resources._sync.caller import PublicApiCaller


class Endpoints:
    """What can be called of one resource; the typed classes and the generic one call through it.

    Any, in all signatures: the arguments are checked against the index, and the answers are of
    the models that it names.
    """

    #: The name of the resource in the index; a typed class has its own.
    resource_name: ClassVar[str] = ""

    def __init__(self, caller: PublicApiCaller, name: str | None = None) -> None:
        self._caller = caller
        self._name = name or self.resource_name

    @property
    def declared(self) -> Resource:
        """What the index says of this resource: its operations by verb, with all their names."""
        return find_resource(self._name)

    def _list(self, path: tuple[object, ...], arguments: Mapping[str, Any]) -> Lister[Any]:
        given = dict(arguments)
        per_page = given.pop("per_page", None)
        asked = self._asked("list", path, given)
        if asked.endpoint.pagination is None and asked.endpoint.typed and per_page is not None:
            raise InvalidArgumentError(
                "per_page", f"{asked.endpoint.name} has no pages: all rows come in one answer"
            )
        return self._caller.list(asked, per_page=per_page, name=self._name)

    def _ask(self, verb: str, path: tuple[object, ...], arguments: Mapping[str, Any]) -> Any:
        return self._caller.ask(self._asked(verb, path, arguments))

    def _act(
        self, target: str, verb: str, path: tuple[object, ...], arguments: Mapping[str, Any]
    ) -> Any:
        """Carry out an action, as `resource("actions/…").perform` does."""
        declared = find_resource(f"actions/{target}")
        asked = self._asked(verb, path, arguments, declared)
        return self._caller.ask(asked)

    def _asked(
        self,
        verb: str,
        path: tuple[object, ...],
        arguments: Mapping[str, Any],
        declared: Resource | None = None,
    ) -> Asked:
        resource = declared or self.declared
        endpoint = find_endpoint(resource, verb)
        rest = dict(arguments)
        own = {
            name: rest.pop(name)
            for name in ("include", "filters", "body", "extra")
            if name in rest and not any(each.name == name for each in endpoint.query)
        }
        # After the ids, as in the typed classes.
        if "body" in own and own["body"] is None and path:
            last = path[-1]
            if isinstance(last, Input | Answer | Mapping):
                path, own["body"] = path[:-1], last
        return asked_for(
            endpoint,
            self._caller.style,
            path,
            rest,
            timezone=self._caller.timezone,
            resource=resource,
            **own,
        )

    # Type checkers know which operations there are; whoever has none gets to know them here.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> NoReturn:
            if name.startswith("_"):
                raise AttributeError(name, name=name, obj=self)
            children = [child.rpartition("/")[2] for child in self.declared.children]
            verbs = [to_snake(each) for each in self.declared.endpoints]
            hint = (
                f" It is called by perform({name!r}, …)."
                if name in verbs
                else suggest(name, [*verbs, *map(to_snake, children)])
            )
            raise AttributeError(
                f"{self._name} has no attribute {name!r}.{hint}", name=name, obj=self
            )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._name}>"


class AnyResource(Endpoints):
    """Any resource of the document, by its name: `client.resource("parking-spaces")`.

    Each method takes the ids in the path first, in the order of the path; or all by name. Answers
    are typed models where the document has their schemas, and otherwise an `Answer` that has what
    arrived, under the service's names; what is no object is there as `value`. An operation that
    the resource does not have raises `InvalidArgumentError`, as does an unknown filter, include
    or parameter; nothing is sent.

    >>> def free_spaces(client: PublicApiClient) -> list[Answer]:
    ...     return [space for space in client.resource("parking-spaces").list()]
    """

    def list(
        self,
        *path: object,
        include: Iterable[str] = (),
        per_page: int | None = None,
        filters: Mapping[str, object] | None = None,
        **arguments: Any,
    ) -> Lister[Any]:
        """The list, page by page as it is read; nothing is sent before.

        Args:
            path: ids, where the list belongs to something.
            include: what is to come along with each row.
            per_page: rows of a page, 1 to 100; 100 unless given.
            filters: filters by name, as in `arguments`. One that this version does not know is
                sent if its value is `Unchecked`.
            arguments: filters and parameters by name, in Python's or the service's spelling, of
                which dates and times without a zone are in the client's time zone;
                `timeout`, `attempt_timeout` (seconds, of each page), `headers`.
        """
        given = {"include": include, "per_page": per_page, "filters": filters, **arguments}
        return self._list(path, given)

    def get(self, *path: object, include: Iterable[str] = (), **arguments: Any) -> Any:
        """One thing by its id. Raises `NotFoundError` if there is none."""
        return self._ask("get", path, {"include": include, **arguments})

    def create(
        self,
        *path: object,
        body: Input | Mapping[str, object] | None = None,
        extra: Mapping[str, object] | None = None,
        **arguments: Any,
    ) -> Any:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `body` is the model that the index names, or a mapping of its fields; where the document
        has no schema, a mapping that is sent as it is. It may stand after the ids in the path,
        without its name. `extra` holds fields that this version
        does not know, by their names on the wire. Raises `ValidationFailedError` with `.fields`.
        """
        given = {"body": body, "extra": extra, **arguments}
        return self._ask("create", path, given)

    def update(
        self,
        *path: object,
        body: Input | Mapping[str, object] | None = None,
        extra: Mapping[str, object] | None = None,
        include: Iterable[str] = (),
        **arguments: Any,
    ) -> Any:
        """Change what `body` holds, and nothing else. See `create`."""
        given = {"body": body, "extra": extra, "include": include, **arguments}
        return self._ask("update", path, given)

    def replace(
        self,
        *path: object,
        body: Input | Mapping[str, object] | None = None,
        extra: Mapping[str, object] | None = None,
        **arguments: Any,
    ) -> Any:
        """Put `body` in the place of what was there. See `create`."""
        given = {"body": body, "extra": extra, **arguments}
        return self._ask("replace", path, given)

    def delete(self, *path: object, **arguments: Any) -> Any:
        """Delete one. Never sent twice, see `create`."""
        return self._ask("delete", path, arguments)

    def perform(
        self,
        verb: str,
        *path: object,
        body: Input | Mapping[str, object] | None = None,
        extra: Mapping[str, object] | None = None,
        **arguments: Any,
    ) -> Answer | Any:
        """Any operation by its verb, such as an action's: `perform("reset", 7, "soft")`.

        Never sent twice unless it reads. None where the answer has no body.
        """
        given = {"body": body, "extra": extra, **arguments}
        if verb == "list":
            raise InvalidArgumentError("verb", "a list is read with list()")
        return self._ask(verb, path, given)
