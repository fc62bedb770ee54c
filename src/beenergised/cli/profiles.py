"""The configuration file: profiles, in TOML.

    default_profile = "work"

    [profiles.work]
    tenant = "community"
    username = "driver@example.com"
    output = "table"

A profile may have `tenant`, `base_url`, `username`, `output`, `timezone`, `ca_bundle` and `proxy`,
and for the QaaS API, where they differ from what is published, `qaas_base_url`, `qaas_login_url`,
`qaas_tenant_id`, `qaas_client_id`, `qaas_scope` and `qaas_paths`, such as "record=/records/{id},
records=/records". For the Public API it may have `api_host`, and `api_token_file`: the path of a
file whose first line is the token for that host. It never holds a password, a pre-shared key or a
token: sessions are kept elsewhere, and the rest is asked for.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final, cast

from beenergised.atomic_files import write_file
from beenergised.cli.flags import Output
from beenergised.errors import ProfileError

_NAME: Final = re.compile(r"[A-Za-z0-9_-]+")
_SECRETS: Final = ("password", "psk", "session_token", "refresh_token", "access_token", "api_token")


@dataclass(frozen=True, slots=True)
class Profile:
    """One table of the file."""

    tenant: str | None = None
    base_url: str | None = None
    username: str | None = None
    output: Output | None = None
    timezone: str | None = None
    ca_bundle: str | None = None
    proxy: str | None = None
    qaas_base_url: str | None = None
    qaas_login_url: str | None = None
    qaas_tenant_id: str | None = None
    qaas_client_id: str | None = None
    qaas_scope: str | None = None
    qaas_paths: str | None = None
    api_host: str | None = None
    api_token_file: str | None = None


@dataclass(frozen=True, slots=True)
class Profiles:
    """The file, read: `warnings` are for the person who wrote it."""

    path: Path
    named: Mapping[str, Profile] = field(default_factory=dict[str, Profile])
    default: str | None = None
    warnings: tuple[str, ...] = ()

    def choose(self, name: str | None) -> tuple[str, Profile]:
        """The profile called `name`; without one the default, or the only one.

        Where there is none by default, an empty one called "default". Raises `ProfileError` for
        a name that is not in the file.
        """
        wanted = name or self.default
        if wanted is None and len(self.named) == 1 and "default" not in self.named:
            wanted = next(iter(self.named))
        chosen = self.named.get(wanted or "default")
        if chosen is None and wanted is not None:
            known = ", ".join(sorted(self.named)) or "none"
            raise ProfileError(
                f"There is no profile {wanted!r} in {self.path} (profiles: {known}). "
                f"Make it with: beenergised auth login --profile {wanted} (or qaas login)"
            )
        return wanted or "default", chosen or Profile()


def config_path() -> Path:
    """The file: BEENERGISED_CONFIG, or `config.toml` in the user's configuration directory."""
    if given := os.environ.get("BEENERGISED_CONFIG"):
        return Path(given).expanduser()
    from platformdirs import user_config_path

    return user_config_path("beenergised", appauthor=False) / "config.toml"


def load_profiles(path: Path) -> Profiles:
    """Read the file; one that does not exist has no profiles. Raises `ProfileError`."""
    data = _parsed(_text(path), path)
    tables = data.get("profiles", {})
    default = data.get("default_profile")
    if not isinstance(tables, dict) or not isinstance(default, str | None):
        raise ProfileError(f"{path}: default_profile is text, profiles are [profiles.NAME].")
    named: dict[str, Profile] = {}
    warnings: list[str] = []
    for name, table in cast("dict[str, Any]", tables).items():
        named[name] = _profile(name, table, path)
        warnings += [
            f"{path} holds {key!r} of the profile {name}: it is not read, and does not belong there"
            for key in _SECRETS
            if key in table
        ]
    return Profiles(path, named, default, tuple(warnings))


def save_profile(path: Path, name: str, profile: Profile) -> None:
    """Write one profile, readable by its owner only; the rest of the file stays as it is.

    Raises `ProfileError` where the file cannot be written, or is written in a way that a change
    could break.
    """
    if not _NAME.fullmatch(name):
        raise ProfileError(f"A profile's name has letters, digits, - and _ only, not {name!r}.")
    old = _text(path)
    values = {key.name: getattr(profile, key.name) for key in fields(profile)}
    given = {key: str(value) for key, value in values.items() if value is not None}
    new = _with_table(old, name, given)
    expected = _parsed(old, path)
    kept = _other_keys(expected, name)
    expected.setdefault("profiles", {})[name] = {**kept, **given}
    # The text is edited line by line; that it means what it should is checked, not assumed.
    if _parsed_or_none(new) != expected:
        raise ProfileError(
            f"{path} is written in a way that cannot be changed safely. Add by hand:\n"
            + _with_table("", name, given)
        )
    _write(path, new)


# --- Reading ---------------------------------------------------------------------------------


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise ProfileError(f"Cannot read {path}: {reason}.") from error


# Any, here and below: what a TOML file may hold; each value is checked where it is used.
def _parsed(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{path} is not TOML: {error}.") from None


def _parsed_or_none(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _profile(name: str, table: Any, path: Path) -> Profile:
    if not isinstance(table, dict):
        raise ProfileError(f"{path}: the profile {name!r} must be a table, [profiles.{name}].")
    given = cast("dict[str, Any]", table)
    values = {key.name: given[key.name] for key in fields(Profile) if key.name in given}
    for key, value in values.items():
        if not isinstance(value, str) or not value.strip():
            raise ProfileError(f"{path}: {key} of the profile {name!r} must be text.")
    if "@" in values.get("proxy", ""):
        raise ProfileError(
            f"{path}: proxy of the profile {name!r} must have no user name and password. Set "
            "BEENERGISED_PROXY to the whole address instead."
        )
    if "output" in values:
        values["output"] = read_output(f"{path}: output of the profile {name!r}", values["output"])
    return Profile(**values)


def read_output(where: str, text: str) -> Output:
    """The form of results that `text` names. Raises `ProfileError` that begins with `where`."""
    try:
        return Output(text.strip().lower())
    except ValueError:
        known = ", ".join(Output)
        raise ProfileError(f"{where} is {text!r}, which is none of {known}.") from None


# --- Writing ---------------------------------------------------------------------------------


def _other_keys(data: dict[str, Any], name: str) -> dict[str, Any]:
    table: dict[str, Any] = data.get("profiles", {}).get(name, {})
    own = {key.name for key in fields(Profile)}
    return {key: value for key, value in table.items() if key not in own}


def _with_table(text: str, name: str, values: Mapping[str, str]) -> str:
    """`text` with the profile's own keys replaced, or its table added at the end."""
    header = re.compile(rf"\s*\[\s*profiles\s*\.\s*[\"']?{re.escape(name)}[\"']?\s*\]\s*(#.*)?")
    own = re.compile(rf"\s*({'|'.join(key.name for key in fields(Profile))})\s*=.*")
    entries = [f"{key} = {_quoted(value)}" for key, value in values.items()]
    lines = text.splitlines()
    start = next((at for at, line in enumerate(lines) if header.fullmatch(line)), None)
    if start is None:
        before = [*lines, ""] if lines and lines[-1].strip() else lines
        return "\n".join([*before, f"[profiles.{name}]", *entries, ""])
    after = range(start + 1, len(lines))
    end = next((at for at in after if lines[at].lstrip().startswith("[")), len(lines))
    kept = [line for line in lines[start + 1 : end] if not own.fullmatch(line)]
    return "\n".join([*lines[: start + 1], *entries, *kept, *lines[end:], ""])


def _quoted(value: str) -> str:
    # A JSON string is a TOML string, but for DEL, which TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _write(path: Path, text: str) -> None:
    # What a link points to is replaced, not the link: people keep such files elsewhere.
    path = path.resolve()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_file(path, text, private=True)
    except OSError as error:
        raise ProfileError(f"Cannot write {path}: {error.strerror or error}.") from error
