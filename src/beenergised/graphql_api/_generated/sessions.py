# Made by scripts/generate.py. Change its sources, not this file:
# queries/sessions.graphql, queries/fragments/sessions.graphql
"""Models and operations: sessions."""

from beenergised.base_models import Answer, Boolean
from beenergised.base_models.results import ObjectResult
from beenergised.graphql_api.operations import Operation


class SessionTokens(Answer):
    """A pair of tokens: JSON Web Tokens."""

    session_token: str | None = None
    """The bearer token of every other call."""
    refresh_token: str | None = None
    """Valid for renewSession only, and only once."""


class SessionInvalidation(Answer):
    """Whether a session was ended."""

    is_invalidated: Boolean | None = None
    """Whether the refresh token is ended."""
    status: str | None = None
    """For example success."""


INIT_SESSION = Operation(
    name="initSession",
    kind="mutation",
    field="initSession",
    result=ObjectResult(SessionTokens),
    variables={"username": "String!", "password": "String!"},
    document=(
        "mutation initSession($username:String!$password:String!){initSession(username:"
        "$username password:$password){sessionToken refreshToken}}"
    ),
)

INIT_ANONYMOUS_SESSION = Operation(
    name="initAnonymousSession",
    kind="mutation",
    field="initAnonymousSession",
    result=ObjectResult(SessionTokens),
    variables={},
    document=("mutation initAnonymousSession{initAnonymousSession{sessionToken refreshToken}}"),
)

RENEW_SESSION = Operation(
    name="renewSession",
    kind="mutation",
    field="renewSession",
    result=ObjectResult(SessionTokens),
    variables={},
    document=("mutation renewSession{renewSession{sessionToken refreshToken}}"),
)

INVALIDATE_SESSION = Operation(
    name="invalidateSession",
    kind="mutation",
    field="invalidateSession",
    result=ObjectResult(SessionInvalidation),
    variables={},
    document=("mutation invalidateSession{invalidateSession{isInvalidated status}}"),
)
