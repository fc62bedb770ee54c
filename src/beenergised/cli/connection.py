"""Whom a command speaks to: flags over the environment over the profile."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from beenergised.cli.flags import Flags, Output
from beenergised.cli.profiles import Profile, Profiles, config_path, load_profiles, read_output
from beenergised.errors import InvalidArgumentError, NotLoggedInError, ProfileError
from beenergised.redaction import Secret
from beenergised.times import LOCAL, find_timezone

if TYPE_CHECKING:
    from beenergised.transport.settings import Settings


@dataclass(frozen=True, slots=True)
class Target:
    """The tenant or address, the driver, and the form of results.

    `profile` is the name that `auth login` saves under, `saved` what is saved there; `warnings`
    are about the file, and `profiles` are the names in it.
    """

    profile: str | None = None
    tenant: str | None = None
    base_url: str | None = None
    username: str | None = None
    output: Output | None = None
    timeout: float | None = None
    timezone: tzinfo = LOCAL
    ca_bundle: str | None = None
    proxy: Secret | None = None
    is_sandbox: bool = False
    warnings: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    saved: Profile = field(default_factory=Profile)

    @property
    def place(self) -> str:
        """The tenant or address in a message."""
        return "the sandbox" if self.is_sandbox else self.tenant or self.base_url or "(no tenant)"

    @property
    def settings(self) -> Settings:
        """The settings of a client for this target."""
        from beenergised.transport.settings import Settings

        bundle = None if self.ca_bundle is None else Path(self.ca_bundle).expanduser()
        return Settings(ca_bundle=bundle, proxy=self.proxy)

    def require(self) -> None:
        """Raise `NotLoggedInError` unless it says where to send to."""
        if not self.is_sandbox and self.tenant is None and self.base_url is None:
            self.require_profile()
            if self.profiles:
                raise NotLoggedInError(
                    f"The profile {self.profile} names no tenant. Log in with `beenergised auth "
                    "login`."
                )
            raise NotLoggedInError(
                "There is no profile, and no tenant was given. Log in with `beenergised auth "
                "login`, or try the commands offline with `--sandbox`."
            )

    def require_profile(self) -> None:
        """Raise `NotLoggedInError` where there are several profiles and none was chosen."""
        if self.profiles and self.profile not in self.profiles:
            raise NotLoggedInError(
                f"Which profile? There are {', '.join(self.profiles)}: pass --profile, set "
                "BEENERGISED_PROFILE, or name one as default_profile in the file."
            )


def find_target(flags: Flags, *, new_profile: bool = False) -> Target:
    """What flags, environment and file say together.

    With `new_profile`, a profile that is named but does not exist yet is empty. The sandbox
    takes nothing from the file. Raises `ProfileError` and `InvalidArgumentError`.
    """
    output = flags.output or _output_of_environment()
    timeout = flags.timeout if flags.timeout is not None else _timeout_of_environment()
    if flags.sandbox:
        _refuse_beside_sandbox(flags)
        return Target(
            username=flags.username,
            output=output,
            timeout=timeout,
            timezone=timezone_of(flags),
            is_sandbox=True,
        )
    profiles = load_profiles(config_path())
    wanted = flags.profile or environment("PROFILE")
    name, profile = _choose(profiles, wanted, new_profile=new_profile)
    tenant, base_url = _place(flags, profile)
    return Target(
        profile=name,
        tenant=tenant,
        base_url=base_url,
        username=flags.username or environment("USERNAME") or profile.username,
        output=output or profile.output,
        timeout=timeout,
        timezone=timezone_of(flags, profile),
        ca_bundle=flags.ca_bundle or environment("CA_BUNDLE") or profile.ca_bundle,
        proxy=_proxy(flags, profile),
        warnings=profiles.warnings,
        profiles=tuple(profiles.named),
        saved=profile,
    )


def timezone_of(flags: Flags, profile: Profile | None = None) -> tzinfo:
    """Return the time zone of times without one: that of the first that names it, or the machine's.

    Raises `InvalidArgumentError` for a name that is not one.
    """
    saved = profile.timezone if profile is not None else None
    for source, name in (
        ("--timezone", flags.timezone),
        ("BEENERGISED_TIMEZONE", environment("TIMEZONE")),
        ("timezone of the profile", saved),
    ):
        if name is not None:
            return find_timezone(name, source)
    return LOCAL


def environment(name: str) -> str | None:
    """The variable BEENERGISED_<name>; None if it is not set, or empty."""
    return os.environ.get(f"BEENERGISED_{name}") or None


def _choose(profiles: Profiles, wanted: str | None, *, new_profile: bool) -> tuple[str, Profile]:
    name = wanted or profiles.default
    if new_profile and name is not None and name not in profiles.named:
        return name, Profile()
    return profiles.choose(wanted)


def _place(flags: Flags, profile: Profile) -> tuple[str | None, str | None]:
    """Tenant and address, both from the first that names either: they belong together."""
    layers = (
        (flags.tenant, flags.base_url),
        (environment("TENANT"), environment("BASE_URL")),
        (profile.tenant, profile.base_url),
    )
    return next((each for each in layers if each != (None, None)), (None, None))


def _proxy(flags: Flags, profile: Profile) -> Secret | None:
    given = flags.proxy or environment("PROXY") or profile.proxy
    return None if given is None else Secret(given)


def _output_of_environment() -> Output | None:
    text = environment("OUTPUT")
    return read_output("BEENERGISED_OUTPUT", text) if text else None


def _timeout_of_environment() -> float | None:
    text = environment("TIMEOUT")
    if text is None:
        return None
    try:
        return float(text)
    except ValueError:
        raise ProfileError(f"BEENERGISED_TIMEOUT is {text!r}, not a number of seconds.") from None


def _refuse_beside_sandbox(flags: Flags) -> None:
    for name in ("tenant", "base_url", "profile"):
        if getattr(flags, name) is not None:
            option = "--" + name.replace("_", "-")
            raise InvalidArgumentError(name, f"--sandbox and {option} exclude each other.")
