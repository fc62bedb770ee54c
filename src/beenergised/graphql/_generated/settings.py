# Made by scripts/generate.py. Change its sources, not this file:
# queries/settings.graphql, queries/fragments/settings.graphql
"""Models and operations: settings."""

from beenergised.graphql.operations import Operation
from beenergised.models import Answer
from beenergised.models.results import ListResult


class Setting(Answer):
    """A setting of the tenant."""

    key: str | None = None
    """Its name, for example crm_currency."""
    value: str | None = None
    """Its value, as text."""


SETTINGS = Operation(
    name="settings",
    kind="query",
    field="settings",
    result=ListResult(Setting, required=True),
    variables={"key": "String"},
    document=("query settings($key:String){settings(key:$key){key value}}"),
)
