"""Proof that a stored session was begun with a certain password.

A store may hold a driver's session long after the password was checked. Whoever brings a user
name and a password must not be given that session unless the password is the one that it was
begun with: a backend may take the two from a login form. The proof is kept beside the tokens,
salted and slow to guess.
"""

from __future__ import annotations

import hashlib
import hmac
import os

from beenergised.redaction import Secret

# Some tens of milliseconds, once for each login and each stored session that is taken up.
_ROUNDS = 100_000


def make_proof(secret: Secret) -> str:
    """A proof for `secret`, to be kept with the session that it began.

    >>> proof = make_proof(Secret("right"))
    >>> proves(Secret("right"), proof), proves(Secret("wrong"), proof), proves(Secret("x"), None)
    (True, False, False)
    """
    salt = os.urandom(16).hex()
    return f"{_ROUNDS}${salt}${_digest(secret, salt, _ROUNDS)}"


def proves(secret: Secret, proof: str | None) -> bool:
    """Whether `proof` was made for `secret`. A session without a proof was begun otherwise."""
    rounds, _, rest = (proof or "").partition("$")
    salt, _, digest = rest.partition("$")
    if not rounds.isascii() or not rounds.isdecimal() or not 0 < int(rounds[:9]) <= 10_000_000:
        return False
    return hmac.compare_digest(_digest(secret, salt, int(rounds[:9])).encode(), digest.encode())


def _digest(secret: Secret, salt: str, rounds: int) -> str:
    raw = secret.reveal().encode("utf-8", "surrogatepass")
    return hashlib.pbkdf2_hmac("sha256", raw, salt.encode(), rounds).hex()
