"""The library reads what the sandbox posts: two readings of the same document, side by side."""

from __future__ import annotations

import pytest
from tests.sandbox.test_webhooks_triggered import SCHEMAS
from tests.sandbox.webhooks_support import Inbox, cleared

from beenergised.errors import (
    SignatureHeaderError,
    SignatureMismatchError,
    TimestampOutOfToleranceError,
)
from beenergised.messages import Request
from beenergised.public_api.notifications import (
    UnknownNotification,
    parse_notification,
    verify,
)
from beenergised.sandbox import DEMO_API_TOKEN, Flaws, Sandbox


@pytest.fixture(scope="module")
def only():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(only):
    return cleared(only)


def posted(sandbox: Sandbox, name: str, **flaws: object) -> Request:
    sandbox.trigger(name, to="http://127.0.0.1/hook", flaws=Flaws(**flaws))
    inbox = Inbox()
    sandbox.deliver(inbox)
    return inbox.requests[0]


@pytest.mark.parametrize("encoding", ["hex", "base64"])
@pytest.mark.parametrize("name", SCHEMAS)
def test_every_type_is_trusted_and_read_without_a_surprise(sandbox, name, encoding):
    sandbox.configure(notification_signature=encoding)
    request = posted(sandbox, name)
    verify(request.content, request.headers, DEMO_API_TOKEN)
    read = parse_notification(request.content)
    assert read.notification == name
    assert list(read.drift) == []
    assert isinstance(read, UnknownNotification) == ("$ref" not in SCHEMAS[name])


@pytest.mark.parametrize(
    ("flaws", "error"),
    [
        ({"bad_signature": True}, SignatureMismatchError),
        ({"changed_body": True}, SignatureMismatchError),
        ({"unsigned": True}, SignatureHeaderError),
        ({"age": 3600}, TimestampOutOfToleranceError),
        ({"age": -3600}, TimestampOutOfToleranceError),
    ],
)
def test_one_with_a_flaw_is_not_trusted(sandbox, flaws, error):
    request = posted(sandbox, "evse.changed", **flaws)
    with pytest.raises(error):
        verify(request.content, request.headers, DEMO_API_TOKEN)
