"""Where things are below the addresses of the API and of the login service."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from urllib.parse import quote

from beenergised._public_names import public_in
from beenergised.errors import ConfigurationError

_PATH = re.compile(r"(?:/[A-Za-z0-9._~!$&'()*+,;=:@{}-]+)+/?")
_ID = "{id}"


@public_in("beenergised")
@dataclass(frozen=True, slots=True)
class QaasPaths:
    """Paths of the QaaS API, below `base_url`, and of its login service, below `login_url`.

    Documented are `operators`, for reading the list, and `device_code` and `token`. All others
    are **assumptions**, made after the pattern of `operators`: the documentation mentions
    the actions, not where they are. Set what proves to be different; `{id}` stands for the id.

    >>> QaasPaths(record="/records/{id}").item("record", 7)
    '/records/7'
    >>> QaasPaths(records="records")
    Traceback (most recent call last):
    beenergised.errors.ConfigurationError: paths: records must begin with / and have no query...
    """

    operators: str = "/chargepointoperators"
    operator: str = "/chargepointoperators/{id}"
    create_operator: str = "/chargepointoperators"
    records: str = "/chargepointrecords"
    record: str = "/chargepointrecords/{id}"
    create_record: str = "/chargepointrecords"
    device_code: str = "/devicecode"
    token: str = "/token"  # noqa: S105 - a path

    def __post_init__(self) -> None:
        for field in fields(self):
            path: object = getattr(self, field.name)
            steps = path.split("/") if isinstance(path, str) else ()
            if not isinstance(path, str) or not _PATH.fullmatch(path) or {".", ".."} & {*steps}:
                raise ConfigurationError(
                    f"paths: {field.name} must begin with / and have no query, not {path!r}"
                )
            if (field.name in {"operator", "record"}) != (_ID in path):
                raise ConfigurationError(
                    f"paths: {field.name} is {path!r}, but {_ID} belongs into the paths of one "
                    "operator and of one record, and into no other"
                )
            if re.search("[{}]", path.replace(_ID, "")):
                raise ConfigurationError(f"paths: {field.name} may hold {_ID} and no other braces")

    def item(self, name: str, identifier: int | str) -> str:
        """The path called `name` of the one with this id."""
        path: str = getattr(self, name)
        return path.replace(_ID, quote(str(identifier), safe=""))
