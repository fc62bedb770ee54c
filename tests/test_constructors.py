"""Constructors that refuse: no secret among the local variables, and a `repr` that works."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from beenergised import (
    AsyncClient,
    AsyncPool,
    AsyncPublicApiClient,
    AsyncQaasClient,
    Client,
    Pool,
    PublicApiClient,
    QaasClient,
    Secret,
    Settings,
    errors,
)
from beenergised.public_api.notifications import NotificationReceiver, sign, verify
from beenergised.redaction import hides

MARK = "hush-hush"


def shown(work: Callable[[], object]) -> str:
    """The traceback of what `work` raises, with the local variables of the library's frames."""
    with pytest.raises(errors.BeEnergisedError) as caught:
        work()
    error: BaseException | None = caught.value
    lines: list[str] = []
    while error is not None:
        trace = error.__traceback__
        while trace is not None and "beenergised" not in trace.tb_frame.f_globals["__name__"]:
            trace = trace.tb_next
        seen = traceback.TracebackException(type(error), error, trace, capture_locals=True)
        lines += seen.format()
        error = error.__cause__ or error.__context__
    return "".join(lines)


POOL = Pool(tenant="community", psk="key")
APOOL = AsyncPool(tenant="community", psk="key")
PROXY = f"http://user:{MARK}@proxy.example.com:3128"
LOGIN = {"username": "driver", "password": MARK, "psk": MARK, "tenant": "community"}

REFUSALS: dict[str, Callable[[], object]] = {
    f"{kind.__name__}, {what}": (lambda kind=kind, given=given: kind(**given))  # type: ignore[misc]
    for kind in (Client, AsyncClient)
    for what, given in {
        "tenant": {**LOGIN, "tenant": "no tenant"},
        "timeout": {**LOGIN, "timeout": -1},
        "two logins": {**LOGIN, "anonymous": True},
        "pool": {**LOGIN, "pool": POOL if kind is Client else APOOL},
        "half a login": {"tenant": "community", "psk": MARK, "password": MARK},
        "session token": {"tenant": "community", "session_token": f"{MARK}\nmore"},
        "refresh token": {"tenant": "community", "refresh_token": MARK},
        "access token": {"tenant": "community", "access_token": MARK, "session_token": MARK},
        "psk": {**LOGIN, "psk": f"{MARK}\nmore"},
        "header": {**LOGIN, "headers": {"Authorization": f"Bearer {MARK}"}},
        "header's line": {**LOGIN, "headers": {"X-Backend": f"{MARK}\r\nX: y"}},
    }.items()
}
REFUSALS |= {
    f"{kind.__name__}, {what}": (lambda kind=kind, given=given: kind(**given))  # type: ignore[misc]
    for kind in (Pool, AsyncPool)
    for what, given in {
        "tenant": {"tenant": "no tenant", "psk": MARK},
        "psk": {"tenant": "community", "psk": f"{MARK}\nmore"},
    }.items()
}
REFUSALS |= {
    f"{kind.__name__}, {what}": (lambda kind=kind, given=given: kind(**given))  # type: ignore[misc]
    for kind in (PublicApiClient, AsyncPublicApiClient)
    for what, given in {
        "host": {"host": "no host/path", "token": MARK},
        "token": {"host": "tenant.example.com", "token": f"{MARK}\nmore"},
        "timeout": {"host": "tenant.example.com", "token": MARK, "timeout": 0},
        "header": {
            "host": "tenant.example.com",
            "token": MARK,
            "headers": {"Authorization": f"Bearer {MARK}"},
        },
    }.items()
}
REFUSALS |= {
    f"{kind.__name__}, {what}": (lambda kind=kind, given=given: kind(**given))  # type: ignore[misc]
    for kind in (QaasClient, AsyncQaasClient)
    for what, given in {
        "base_url": {"base_url": "ftp://x", "access_token": MARK, "refresh_token": MARK},
        "tenant": {"tenant_id": "no id", "access_token": MARK, "refresh_token": MARK},
        "token": {"access_token": f"{MARK}\nmore", "refresh_token": MARK},
        "refresh token": {"refresh_token": f"{MARK}\nmore"},
    }.items()
}
REFUSALS |= {
    "Pool.client": lambda: POOL.client(password=MARK),
    "AsyncPool.client": lambda: APOOL.client(password=MARK),
    "Pool.client, header": lambda: POOL.client(headers={"Host": MARK}),
    "Settings": lambda: Settings(timeout=0, proxy=PROXY),
    "Settings, positional": lambda: Settings(0, 1, 1, 1, None, {}, (), 1, 1, PROXY),  # type: ignore[arg-type]
    "Settings, header": lambda: Settings(headers={"Authorization": MARK}),
    "NotificationReceiver": lambda: NotificationReceiver(token=MARK, tolerance=timedelta(days=-1)),
    "NotificationReceiver, two": lambda: NotificationReceiver(token=[MARK, f"{MARK}\nmore"]),
    "verify": lambda: verify(b"{}", {}, [MARK, MARK]),
    "sign": lambda: sign(b"{}", MARK, encoding="base32"),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("what", REFUSALS)
def test_traceback_of_a_refusal_shows_no_secret(what: str) -> None:
    text = shown(REFUSALS[what])
    assert "beenergised" in text  # the frames are there
    assert MARK not in text
    assert "repr() failed" not in text
    assert "repr failed" not in text


@pytest.mark.parametrize(
    "kind",
    [
        Client, AsyncClient, Pool, AsyncPool, PublicApiClient, AsyncPublicApiClient,
        QaasClient, AsyncQaasClient, NotificationReceiver,
    ],
)  # fmt: skip
def test_repr_of_a_half_built_object_works(kind: type) -> None:
    assert repr(kind.__new__(kind)) == f"<{kind.__name__} not built>"


def test_hides_wraps_texts_wherever_they_stand() -> None:
    @hides("secret", "more")
    def work(plain: Any, secret: Any, *, more: Any = None) -> tuple[Any, ...]:
        return plain, secret, more

    assert work("a", "b", more="c") == ("a", Secret("b"), Secret("c"))
    assert work("a", secret=["b", None]) == ("a", (Secret("b"), None), None)
    assert work("a", Secret("b")) == ("a", Secret("b"), None)
    assert work("a", print, more=None) == ("a", print, None)
    assert repr(work("a", {"b": "hush"})[1]) == "<1 members [redacted]>"
    assert work("a", {"b": "hush"})[1] == {"b": "hush"}
