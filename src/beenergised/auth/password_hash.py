"""Password hashes: evidence that a stored session was begun with a certain password.

A store may hold a driver's session long after the password was checked. A caller who brings a
user name and a password must not be given that session unless the password is the one that it
was begun with: a backend may take the two from a login form. The hash is kept beside the tokens,
salted and slow to guess.

PBKDF2 and not scrypt, which OWASP prefers: scrypt with OWASP's parameters takes 8 to 128 MiB for
each login, which a backend pays for every driver that logs in at the same moment, and an OpenSSL
in FIPS mode refuses it, so that PBKDF2 would be needed beside it.
"""

from __future__ import annotations

import hashlib
import hmac
import os

from beenergised.redaction import Secret

# OWASP's Password Storage Cheat Sheet for PBKDF2-HMAC-SHA256. Some 200 to 400 ms, off the event
# loop, once for each login and each stored session that a client with a password takes up.
_ROUNDS = 600_000
# A planted hash must not keep a processor busy for minutes.
_MOST_ROUNDS = 10_000_000


def hash_password(password: Secret) -> str:
    """Return a salted hash of `password`, to be kept with the session that it began.

    >>> kept = hash_password(Secret("right"))
    >>> verify_password(Secret("right"), kept), verify_password(Secret("wrong"), kept)
    (True, False)
    """
    salt = os.urandom(16).hex()
    return f"{_ROUNDS}${salt}${_digest(password, salt, _ROUNDS)}"


def verify_password(password: Secret, password_hash: str | None) -> bool:
    """Return whether `password_hash` was made of `password`, with however many rounds.

    A session without a hash was not begun with a password.

    >>> verify_password(Secret("x"), None)
    False
    """
    rounds, _, rest = (password_hash or "").partition("$")
    salt, _, digest = rest.partition("$")
    if not rounds.isascii() or not rounds.isdecimal() or not 0 < int(rounds[:9]) <= _MOST_ROUNDS:
        return False
    return hmac.compare_digest(_digest(password, salt, int(rounds[:9])).encode(), digest.encode())


def _digest(password: Secret, salt: str, rounds: int) -> str:
    raw = password.reveal().encode("utf-8", "surrogatepass")
    return hashlib.pbkdf2_hmac("sha256", raw, salt.encode(), rounds).hex()
