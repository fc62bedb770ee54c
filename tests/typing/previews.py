"""`preview` takes a method and exactly its arguments, and returns a request."""

from __future__ import annotations

from typing import assert_type

from beenergised import AsyncClient, AsyncPublicApiClient, Client, PublicApiClient, QaasClient
from beenergised.transport import Request


def right(client: Client, api: PublicApiClient, qaas: QaasClient) -> None:
    """A method, a list, a write, a document, an action: each with its own arguments."""
    assert_type(client.preview(client.chargelogs.get, "id", timeout=5), Request)
    assert_type(client.preview(client.chargelogs.list, status="stopped", page_size=5), Request)
    assert_type(client.preview(client.cards.rename, "id", label="Mine"), Request)
    assert_type(client.preview(client.execute, "{ contact { id } }"), Request)
    assert_type(api.preview(api.sessions.list, user_id=7), Request)
    assert_type(api.preview(api.charge_points.reset, 7, "soft"), Request)
    assert_type(qaas.preview(qaas.records.get, 7), Request)


def right_without_await(client: AsyncClient, api: AsyncPublicApiClient) -> None:
    """Asynchronous methods are previewed without `await`."""
    assert_type(client.preview(client.chargelogs.get, "id"), Request)
    assert_type(client.preview(client.chargelogs.list, start="2026-01-01"), Request)
    assert_type(api.preview(api.sessions.list, status="active"), Request)


def wrong(client: Client, asynchronous: AsyncClient, api: PublicApiClient) -> None:
    """Arguments that the method does not take, or of the wrong type."""
    client.preview(client.chargelogs.get)  # type: ignore[call-arg]
    client.preview(client.chargelogs.get, 7)  # type: ignore[arg-type]
    client.preview(client.chargelogs.list, stauts="stopped")  # type: ignore[call-arg]
    client.preview(client.chargelogs.list, page_size="5")  # type: ignore[arg-type]
    client.preview(client.chargelogs.list(), status="stopped")  # type: ignore[arg-type]
    asynchronous.preview(asynchronous.cards.rename, "id")  # type: ignore[call-arg]
    asynchronous.preview(asynchronous.chargelogs.list, dry_run=True)  # type: ignore[call-arg]
    api.preview(api.charge_points.reset, 7, "Soft")  # type: ignore[arg-type]
    client.preview("chargelogs.list")  # type: ignore[arg-type]
