"""Password hashes: slow to guess, salted, and readable whatever the number of rounds."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from types import ModuleType

import pytest
from tests.auth.support import a_session

from beenergised.auth import password_hash
from beenergised.auth.password_hash import hash_password, verify_password
from beenergised.auth.tokens import StoredSession
from beenergised.redaction import Secret

# Made by the release that used 100,000 rounds, of "correct horse".
OLD = (
    "100000$00112233445566778899aabbccddeeff$"
    "5788797bd00217541915bc05dec5f00379ee7a1156b24ba01dc36886c9fc9ea7"
)


@pytest.fixture(scope="module")
def unpatched() -> ModuleType:
    """The module as users have it: the suite lowers the number of rounds."""
    spec = importlib.util.spec_from_file_location("password_hash_copy", password_hash.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_hash_password_uses_the_rounds_that_owasp_names(unpatched: ModuleType) -> None:
    assert int(unpatched.hash_password(Secret("right")).partition("$")[0]) >= 600_000


def test_verify_password_accepts_a_hash_of_fewer_rounds() -> None:
    assert verify_password(Secret("correct horse"), OLD)
    assert not verify_password(Secret("correct horse "), OLD)


def test_hash_password_salts() -> None:
    assert hash_password(Secret("right")) != hash_password(Secret("right"))


@pytest.mark.parametrize(
    "broken", [None, "", "$", "x$y$z", "10$", "0$s$d", "-1$s$d", "99999999$s$d", "١$s$d", "1e3$s$d"]
)
def test_verify_password_refuses_what_is_no_hash(broken: str | None) -> None:
    assert not verify_password(Secret("right"), broken)


def test_verify_password_refuses_a_hash_that_would_take_minutes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hashlib, "pbkdf2_hmac", lambda *arguments: bytes(32))
    digest = bytes(32).hex()
    assert verify_password(Secret("right"), f"10000000$salt${digest}")
    assert not verify_password(Secret("right"), f"10000001$salt${digest}")


def test_verify_password_takes_text_that_is_not_unicode() -> None:
    assert verify_password(Secret("p\udcff"), hash_password(Secret("p\udcff")))


def test_from_text_reads_the_hash_under_its_earlier_name() -> None:
    kept = json.loads(a_session().to_text())
    del kept["password_hash"]
    assert StoredSession.from_text(json.dumps({**kept, "proof": OLD})).password_hash == OLD
