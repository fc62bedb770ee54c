"""Carries out operations: one way for every resource."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Final

from beenergised.messages import Response
from beenergised.sandbox.public_api.collections import (
    Collection,
    Parent,
    children_of,
    collection_of,
)
from beenergised.sandbox.public_api.filters import filtered, members
from beenergised.sandbox.public_api.includes import Inclusions
from beenergised.sandbox.public_api.pages import Page, cursor_page, numbered_page, repeating
from beenergised.sandbox.public_api.queries import Query
from beenergised.sandbox.public_api.replies import invalid, refused
from beenergised.sandbox.public_api.shapes import merged
from beenergised.sandbox.public_api.writing import kept
from beenergised.sandbox.replies import empty_reply, json_reply
from beenergised.sandbox.specification.public_api import Operation, Schema, document
from beenergised.sandbox.world.rows import Row, Rows, Wanted
from beenergised.sandbox.world.times import iso

#: Members that get the time when a row is made; `lastUpdatedAt` gets it with every change.
_MADE_AT: Final = ("createdAt", "date", "sharedOn", "sharedAt")


@dataclass(frozen=True)
class Asked:
    """A call that may be carried out. `style` is how its list is paged, or empty."""

    operation: Operation
    arguments: dict[str, str]
    query: Query
    body: Row
    url: str
    now: datetime
    style: str = ""
    repeat_cursor: bool = False
    hidden: frozenset[str] = field(default_factory=frozenset[str])
    token: str = field(default="", repr=False)

    @cached_property
    def collection(self) -> Collection:
        """The rows that it is about."""
        found = collection_of(self.operation)
        if found is None:
            raise refused(501)
        return found

    @property
    def id(self) -> str:
        """The last parameter of the path."""
        return next(reversed(self.arguments.values()), "")

    @property
    def owner(self) -> str:
        """Whose row it is, where rows are only told apart among those of one owner."""
        collection = self.collection
        if not (collection.owned or collection.single):
            return ""
        return self.arguments[collection.parents[-1].parameter]


#: What carries an operation out.
Way = Callable[[Asked], Response]


class Engine:
    """Reads and changes the rows: one way for every resource."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def respond(self, asked: Asked) -> Response:
        """Carry out a call. Raises `ReplyError` for what is not there."""
        check_path(asked)
        self._check_parents(asked)
        self._check_body(asked)
        return self._way(asked.operation)(asked)

    def _way(self, operation: Operation) -> Way:
        """What carries an operation out."""
        ways: dict[str, Way] = {
            "list": self._list, "get": self._get, "create": self._create,
            "update": self._update, "replace": self._replace, "delete": self._delete,
        }  # fmt: skip
        return ways[operation.verb]

    # --- Reading ---------------------------------------------------------------------------------

    def _list(self, asked: Asked) -> Response:
        wanted = _both(
            self._of_parents(asked), filtered(asked.collection, asked.query.filters, self._rows)
        )
        return self._listed(asked, wanted)

    def _listed(self, asked: Asked, wanted: Wanted | None) -> Response:
        query, name = asked.query, asked.collection.name
        if not asked.style:
            return self._list_of(asked, self._rows.all(name, wanted))
        by_cursor = asked.style == "cursor"
        paged = cursor_page if by_cursor else numbered_page
        page = paged(self._rows, name, wanted, query, asked.url)
        if asked.repeat_cursor and by_cursor:
            page = repeating(page, query.cursor or "", asked.url)
        return self._list_of(asked, page.rows, page)

    def _list_of(self, asked: Asked, rows: list[Row], page: Page | None = None) -> Response:
        data = self._shown(asked, rows)
        if page is None:
            return json_reply(200, {"data": data})
        return json_reply(200, {"data": data, "links": page.links, "meta": page.meta})

    def _get(self, asked: Asked) -> Response:
        return self._one(asked, self._found(asked))

    def _one(self, asked: Asked, row: Row, status: int | None = None) -> Response:
        (shown,) = self._shown(asked, [row])
        body = shown if asked.operation.envelope == "bare" else {"data": shown}
        return json_reply(status or asked.operation.status, body)

    def _shown(self, asked: Asked, rows: list[Row]) -> list[Row]:
        return Inclusions(self._rows, asked.operation, asked.query, asked.now).shown(
            rows, asked.collection, asked.hidden
        )

    # --- Writing ---------------------------------------------------------------------------------

    def _create(self, asked: Asked) -> Response:
        collection = asked.collection
        if collection.single:
            return self._replace(asked)
        row = self._new(asked)
        id_ = self._rows.next_id(collection.name)
        row["id"] = str(id_) if _has_text_ids(asked.operation) else id_
        if "code" in row and collection.name == "vouchers":
            row["code"] = f"{row['code']}-{id_}"
        self._rows.insert(collection.name, str(id_), row)
        return self._one(asked, row)

    def _new(self, asked: Asked) -> Row:
        collection, stamp = asked.collection, iso(asked.now)
        listed = document().properties(asked.operation.schema) or {}
        row: Row = {name: stamp for name in _MADE_AT if name in listed}
        row |= {_stamp(asked.operation, name): stamp for name in ("createdAt", "lastUpdatedAt")}
        row = merged(
            row | dict(collection.defaults),
            kept(collection.name, asked.body),
            asked.operation.schema,
        )
        for parent in collection.parents[-1:]:
            value = asked.arguments[parent.parameter]
            row[parent.member] = int(value) if value.isdecimal() else value
        if collection.key in asked.arguments:
            row[collection.key] = asked.id
        return row

    def _update(self, asked: Asked) -> Response:
        before = self._found(asked)
        changes = kept(asked.collection.name, asked.body, before)
        row = merged(before, changes, asked.operation.schema)
        row[_stamp(asked.operation, "lastUpdatedAt")] = iso(asked.now)
        self._save(asked, row)
        return self._one(asked, row)

    def _replace(self, asked: Asked) -> Response:
        """What is sent is all that there is; what only the service writes stays."""
        collection = asked.collection
        upsert = collection.owned or collection.single
        before = self._row(asked)
        if before is None and not upsert:
            raise refused(404)
        row = self._new(asked)
        if before is not None:
            row |= kept(collection.name, asked.body, before)
            stays = _kept_members(asked.operation)
            row |= {n: v for n, v in before.items() if n in stays or n.startswith("_")}
            row[_stamp(asked.operation, "lastUpdatedAt")] = iso(asked.now)
        self._save(asked, row)
        made = before is None and "201" in asked.operation.answers
        return self._one(asked, row, 201 if made else None)

    def _delete(self, asked: Asked) -> Response:
        self._found(asked)
        self._forget(asked.collection, asked.id, asked.owner)
        return empty_reply(204)

    def _forget(self, collection: Collection, id_: str, owner: str = "") -> None:
        """A row goes with all that is its."""
        self._rows.delete(collection.name, id_, owner)
        for child, member in children_of(collection.name):
            for row in self._rows.all(child.name, _whose(member, id_)):
                key = id_ if child.single else str(row[child.key])
                self._forget(child, key, id_ if child.owned or child.single else "")

    def _save(self, asked: Asked, row: Row) -> None:
        collection = asked.collection
        id_ = asked.owner if collection.single else asked.id
        self._rows.save(collection.name, id_, row, asked.owner)

    # --- Rows ------------------------------------------------------------------------------------

    def _row(self, asked: Asked) -> Row | None:
        collection = asked.collection
        id_ = asked.owner if collection.single else asked.id
        row = self._rows.find(collection.name, id_, asked.owner)
        wanted = self._of_parents(asked)
        return row if row is not None and (wanted is None or wanted(row)) else None

    def _found(self, asked: Asked) -> Row:
        row = self._row(asked)
        if row is None:
            raise refused(404)
        return row

    def _of_parents(self, asked: Asked) -> Wanted | None:
        parents = asked.collection.parents[-1:]
        if not parents:
            return None
        return _whose(parents[0].member, asked.arguments[parents[0].parameter])

    def _check_parents(self, asked: Asked) -> None:
        """Whose rows they are must be there, and each below the one before."""
        above: list[Parent] = []
        for parent in asked.collection.parents:
            row = self._rows.find(parent.collection, asked.arguments[parent.parameter])
            if row is None:
                raise refused(404)
            for each in above:
                if str(row.get(each.member)) != asked.arguments[each.parameter]:
                    raise refused(404)
            above.append(parent)

    def _check_body(self, asked: Asked) -> None:
        """What a body names must be there, and what is only given once not be another's."""
        wrong: dict[str, list[str]] = {}
        for path, collection in asked.collection.references.items():
            for id_ in _texts(asked.body, path):
                if self._rows.find(collection, id_) is None:
                    said = f"The {path} field is invalid: {collection} has no {id_}."
                    wrong.setdefault(path, []).append(said)
        for path in asked.collection.unique:
            taken = {text.casefold() for text in _texts(asked.body, path)}
            if taken and self._is_taken(asked, path, taken):
                wrong[path] = [f"The {path} field is invalid: another one has it."]
        if wrong:
            raise invalid(wrong)

    def _is_taken(self, asked: Asked, path: str, taken: set[str]) -> bool:
        key = asked.collection.key
        return any(
            text.casefold() in taken
            for _, row in self._rows.after(asked.collection.name)
            if asked.operation.verb == "create" or str(row[key]) != asked.id
            for text in _texts(row, path)
        )


def _stamp(operation: Operation, name: str) -> str:
    """Where a time is kept: out of sight if the row does not show it, for filters ask for it."""
    return name if name in (document().properties(operation.schema) or ()) else f"_{name}"


def _texts(row: Row, path: str) -> list[str]:
    """The values at a path that are not null, as ids are written in an address."""
    found = [each for each in members(row, path) if each is not None]
    return [str(int(e) if isinstance(e, float) and e.is_integer() else e) for e in found]


def check_path(asked: Asked) -> None:
    """What cannot be the value of a parameter of the path is not found."""
    for name, value in asked.arguments.items():
        schema = asked.operation.path_schemas.get(name, {})
        if schema.get("type") == "integer" and not re.fullmatch(r"0|[1-9][0-9]{0,17}", value):
            raise refused(404)
        if "enum" in schema and value not in schema["enum"]:
            raise refused(404)
        if schema.get("format") == "date" and not _is_day(value):
            raise refused(404)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _kept_members(operation: Operation) -> set[str]:
    """What a PUT leaves as it is: what only the service writes."""
    listed = document().properties(operation.schema) or {}
    return {"id", "createdAt", *(name for name, inner in listed.items() if _only_read(inner))} - {
        "lastUpdatedAt"
    }


def _only_read(schema: Schema) -> bool:
    return bool(schema.get("readOnly"))


def _has_text_ids(operation: Operation) -> bool:
    listed = document().properties(operation.schema) or {}
    return listed.get("id", {}).get("type") == "string"


def _whose(member: str, id_: str) -> Wanted:
    return lambda row: str(row.get(member)) == id_


def _both(first: Wanted | None, second: Wanted | None) -> Wanted | None:
    if first is None or second is None:
        return first or second
    return lambda row: first(row) and second(row)
