"""Logging in and out."""

from __future__ import annotations

import hmac
from typing import Final, cast

from graphql import GraphQLError

from beenergised.sandbox.graphql_api.context import Context, refused
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.world.tokens import RefusedTokenError, Role


def _init_session(context: Context, username: str, password: str) -> Document:
    # All in one transaction: a contact that is being deleted gets no tokens any more.
    with context.store.transaction():
        row = context.store.row(
            "SELECT id, password, confirmed, json_extract(document, '$.isDeactivated') "
            "FROM contacts WHERE username = ?",
            (username,),
        )
        expected = str(row[1]) if row else ""
        matches = hmac.compare_digest(expected.encode(), password.encode())
        # The reference gives this text and no code, and no other for a deactivated contact.
        if row is None or not matches or row[3]:
            raise GraphQLError("Wrong username or password.")
        if not row[2]:
            raise refused("EMAIL_CONFIRMATION_REQUIRED", "EMAIL_CONFIRMATION_REQUIRED")
        subject, tokens = str(row[0]), context.service.tokens
        if context.settings.one_session_per_user:
            tokens.revoke(subject, refresh=True)
        return cast("Document", tokens.issue(subject, Role.CRM))


def _init_anonymous_session(context: Context) -> Document:
    return cast("Document", context.service.tokens.issue("anonymous", Role.ANYM))


def _renew_session(context: Context) -> Document:
    caller, tokens = context.caller, context.service.tokens
    if caller.session_role is Role.ANYM and not context.settings.anonymous_renewal:
        raise RefusedTokenError("An anonymous session is not renewed.")
    with context.store.transaction():
        tokens.use_refresh_token(caller)
        return cast("Document", tokens.issue(caller.subject, caller.session_role, caller.family))


def _invalidate_session(context: Context) -> Document:
    row = context.store.row("SELECT logout_fails FROM contacts WHERE id = ?", (context.contact,))
    if row and row[0]:
        raise refused("SESSION_INVALIDATION_ERROR", "SESSION_INVALIDATION_ERROR")
    context.service.tokens.end_family(context.caller)
    return {"isInvalidated": True, "status": "success"}


RESOLVERS: Final[dict[str, Resolver]] = {
    "initAnonymousSession": _init_anonymous_session,
    "initSession": _init_session,
    "invalidateSession": _invalidate_session,
    "renewSession": _renew_session,
}
