"""What a type checker says of documents of the caller's own. Read by mypy and basedpyright only."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, assert_type

import gql
from gql.dsl import DSLQuery, DSLSchema, dsl_gql
from graphql import GraphQLSchema, parse
from pydantic import BaseModel, TypeAdapter
from typing_extensions import TypedDict

from beenergised import AsyncClient, Client, Secret
from beenergised.base_models import Answer
from beenergised.graphql_api import Bearer, load_schema
from beenergised.models import AsyncLister, Lister, response_of
from beenergised.transport import Request


class Tolerant(Answer):
    """A model of the library's kind."""

    id: str


class Model(BaseModel):
    """One of pydantic's."""

    id: str


class Typed(TypedDict):
    """A dictionary with names."""

    id: str


@dataclass
class Data:
    """A plain class."""

    id: str


def documents(client: Client) -> None:
    """Every form of a document, and of a result."""
    assert_type(load_schema(), GraphQLSchema)
    api = DSLSchema(load_schema())
    query = DSLQuery(api.Query.contact.select(api.Contact.id))
    client.execute(query)
    client.execute(dsl_gql(query))
    client.execute(gql.gql("{ contact { id } }"))
    client.execute(parse("{ contact { id } }"))
    variables = {"id": Secret("…"), "at": datetime.now().astimezone(), "more": [1, None]}
    assert_type(client.execute("{ contact { id } }", variables), dict[str, Any])
    assert_type(client.execute("…", model=Tolerant), Tolerant)
    assert_type(client.execute("…", model=Model), Model)
    assert_type(client.execute("…", model=Typed), Typed)
    assert_type(client.execute("…", model=Data, timeout=5), Data)
    assert_type(client.execute("…", model=TypeAdapter(dict[str, int])), dict[str, int])
    assert_type(client.preview(client.execute, "…", model=Model), Request)
    assert_type(client.execute("…", bearer=Bearer.PSK, validate=False), dict[str, Any])
    response_of(client.execute("…", model=Tolerant))


def rows(client: Client) -> None:
    """Lists by a document."""
    assert_type(client.execute_paged("…", {"a": 1}, page_size=5), Lister[dict[str, Any]])
    assert_type(client.execute_paged("…", model=Model), Lister[Model])
    assert_type(client.execute_paged("…", model=Typed).first(), Typed | None)
    assert_type(client.preview(client.execute_paged, "…"), Request)


async def asynchronously(client: AsyncClient) -> None:
    """The same with `await`."""
    assert_type(await client.execute("…"), dict[str, Any])
    assert_type(await client.execute("…", model=Data), Data)
    assert_type(client.preview(client.execute, "…"), Request)
    assert_type(client.execute_paged("…"), AsyncLister[dict[str, Any]])
    assert_type(client.execute_paged("…", model=Tolerant), AsyncLister[Tolerant])
    assert_type(await client.execute_paged("…").to_list(), list[dict[str, Any]])


def mistakes(client: Client) -> None:
    """What is refused before the program runs."""
    client.execute(5)  # type: ignore[call-overload]
    client.execute("…", model="Model")  # type: ignore[call-overload]
    client.execute("…", bearer="PSK")  # type: ignore[call-overload]
    client.execute("…", limit=5)  # type: ignore[call-overload]
    client.execute_paged("…", page_size="5")  # type: ignore[call-overload]
