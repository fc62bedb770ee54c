from __future__ import annotations

import json

import pytest

from beenergised.sandbox.replies import json_reply


@pytest.mark.parametrize("text", ["half of a pair: \ud83d", "\udc00", "für", "\U0001f50c"])
def test_json_reply_carries_any_text(text: str) -> None:
    response = json_reply(200, {"text": text})
    assert json.loads(response.content.decode("utf-8")) == {"text": text}
    assert response.headers["content-length"] == str(len(response.content))
