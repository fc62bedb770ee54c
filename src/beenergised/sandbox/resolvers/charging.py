"""What became of remote starts."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.context import Context, not_found
from beenergised.sandbox.execution import Document, Resolver


def _attempt_status(context: Context, id: str) -> Document:
    document = context.store.document(
        "SELECT document FROM remote_starts WHERE id = ? AND contact_id = ?",
        (id, context.contact),
    )
    if document is None:
        raise not_found("The remote start attempt")
    return document


def _preauth_status(context: Context, remoteStartPreauthId: str) -> Document | None:  # noqa: N803
    return context.store.document(
        "SELECT document FROM preauth_starts WHERE id = ? AND contact_id = ?",
        (remoteStartPreauthId, context.contact),
    )


RESOLVERS: Final[dict[str, Resolver]] = {
    "remoteStartAttemptStatus": _attempt_status,
    "remoteStartWithPreauthStatus": _preauth_status,
}
