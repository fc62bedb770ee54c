# Made by scripts/generate.py. Change its sources, not this file:
# queries/registration.graphql, queries/fragments/registration.graphql
"""Models and operations: registration."""

from beenergised.base_models import Answer
from beenergised.base_models.results import ListResult
from beenergised.graphql_api.operations import Operation


class RegistrationField(Answer):
    """One thing more that the tenant asks of somebody who registers."""

    name: str | None = None
    """Its name, to send back."""
    description: str | None = None
    """What it is for, to show to people."""
    type: str | None = None
    """What kind of value, for example text or number."""
    required: str | None = None
    """Whether it must be filled in, as text: 1, says the reference; true, in its sample."""
    value: str | None = None
    """What is in it now, or to begin with."""


ADDITIONAL_REGISTRATION_FIELDS = Operation(
    name="additionalRegistrationFields",
    kind="query",
    field="additionalRegistrationFields",
    result=ListResult(RegistrationField),
    variables={},
    document=(
        "query additionalRegistrationFields{additionalRegistrationFields{name description "
        "type required value}}"
    ),
)
