"""The schema that this version ships: the API as far as its public reference shows it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from beenergised._public_names import public_in

if TYPE_CHECKING:
    from graphql import GraphQLSchema


def schema_text() -> str:
    """The shipped schema in GraphQL's own language, with its comments on what is not certain."""
    return files("beenergised.graphql_api").joinpath("schema.graphql").read_text("utf-8")


@public_in("beenergised.graphql_api")
@cache
def load_schema() -> GraphQLSchema:
    """The shipped schema as graphql-core reads it, for gql's DSL and for tools of your own.

    It is read once and shared, so do not change it. It lacks what the reference lost: values of
    some enums, fields of some types.

    >>> from gql.dsl import DSLQuery, DSLSchema, dsl_gql
    >>> api = DSLSchema(load_schema())
    >>> request = dsl_gql(DSLQuery(api.Query.contact.select(api.Contact.id)))
    """
    from graphql import build_schema

    return build_schema(schema_text())
