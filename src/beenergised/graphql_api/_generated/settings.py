# Made by scripts/generate.py. Change its sources, not this file:
# queries/settings.graphql, queries/fragments/settings.graphql
"""Models and operations: settings."""

from beenergised.base_models import Answer
from beenergised.base_models.results import ListResult
from beenergised.graphql_api.operations import Operation


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
