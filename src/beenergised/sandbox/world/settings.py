"""How the sandbox behaves where the reference leaves it open."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, fields, replace
from types import NoneType
from typing import Any, Final, Literal, Self, get_args, get_origin, get_type_hints

from beenergised._public_names import public_in
from beenergised.errors import InvalidArgumentError
from beenergised.sandbox.world.store import Store

_KINDS: Final[dict[Any, str]] = {  # Any: types
    bool: "True or False", int: "a whole number", float: "a finite number", str: "a text",
    NoneType: "None",
}  # fmt: skip


@public_in("beenergised.sandbox")
@dataclass(frozen=True, slots=True)
class SandboxSettings:
    """Behaviour of the service that is not known, or differs between tenants; kept in the state.

    `authorisation_errors`: a refused token answers with HTTP 401 (a role that may not, with 403),
    or with 200 and an error in the body (codes UNAUTHENTICATED, FORBIDDEN). Unknown which.
    `one_session_per_user`: a login with the pre-shared key ends the user's other refresh tokens.
    `anonymous_renewal`: an anonymous session's refresh token can be used. Unknown.
    `session_lifetime`, `refresh_lifetime`: seconds; those of the reference's samples.
    `ordered_by_distance`: the text as `orderedByDistance` that orders by distance; the reference
    lost the list of them. Any other leaves the order as it is.
    `link_lifetime`: seconds for which the links of invoices and calibration data work, None for
    ever. Unknown.
    `default_limit`, `max_limit`: rows of a page where none is asked for, and at most. Unknown.

    `email_configured`: whether the tenant can send e-mail; without it nobody registers.
    `card_activation`: whether a card that was deactivated can be made active again. Unknown.
    `charging`: how a remote start goes on. "seconds": its charge begins `charging_seconds` after
    the start, an attempt's steps in equal parts of that. "immediate": it is at its end when it is
    asked for first. "manual": `Sandbox.advance_start` takes each step. The clock of the sandbox
    counts, and what was started keeps what was set then. Real stations take 5 to 60 seconds, say.
    Starts of the Public API go on in the same way (by hand with `Sandbox.advance_authorization`),
    and so does what else a charge point is told there, and what is to be paid.

    The QaaS API:

    `device_approval`: whether a device login waits for somebody, or is approved at once.
    `device_interval`, `device_lifetime`: seconds between polls, and until a code expires.
    `device_complete_uri`: the answer has `verification_uri_complete`. Microsoft's has none.
    `device_declined_error`: Microsoft's word for a refusal, or that of RFC 8628.
    `refresh_rotation`: "once": a refresh token works once and brings the next one; "reusable": it
    brings another and works on; "kept": it brings none and works on. Unknown which.
    `qaas_access_lifetime`, `qaas_refresh_lifetime`: seconds; documented as at most an hour, and 90
    days that every use extends.
    `qaas_errors`: the form of a 400 and a 422, which is unknown: "fields" (`{"amount": ["…"]}`,
    `{"reason": "…"}`), "detail" (`{"detail": […]}`, `{"detail": "…"}`) or "problem"
    (`{"title": "…", "errors": {"amount": ["…"]}}`, `{"title": "…", "detail": "…"}`).

    The Public API:

    `public_api_page_style`: lists that have both styles are read by page numbers unless an
    (empty) `cursor` is sent; False is the time after that, when they only have cursors.
    `public_api_array_filters`: how the values of a filter are written: "brackets" (`[]=a`, once
    each), "indexed" (`[0]=a`), "repeat" (`=a`, once each), "comma" (`=a,b`) or "any". Unknown.
    `public_api_booleans`: how truth is written in a query: "text", "number" or "any". Unknown.
    `public_api_unknown_parameters`: a filter, include or other parameter that the document does
    not have is "refused" with 422, or "ignored". Unknown which.
    `public_api_rate_limit`: requests a minute for each token, None for any number. Unknown.
    `public_api_retry_after`: whether a 429 says how long to wait. Unknown.

    Notifications of the Public API (`Sandbox.deliveries`):

    `notification_signature`: how `X-Signature` is written, "hex" or "base64", either of
    them after "sha256=" or not ("sha256=hex"). Unknown which.
    `notification_timestamps`: whose time `X-Timestamp` tells: the "computer", as receivers compare
    it with theirs, or the "sandbox".
    `notification_attempts`, `notification_backoff`: how often one is sent at most, and the seconds
    of the sandbox's clock before the second time; each pause is twice the one before. Unknown.
    `notification_timeout`: seconds that a receiver has to answer. Unknown.
    `notification_tick`: seconds between the looks of a served sandbox at what is to be sent.
    `notification_hosts`: host names with commas between them that may be sent to beside this
    machine.
    """

    authorisation_errors: Literal["http", "graphql"] = "http"
    one_session_per_user: bool = False
    anonymous_renewal: bool = True
    session_lifetime: float = 3600
    refresh_lifetime: float = 30 * 24 * 3600
    ordered_by_distance: str = "true"
    link_lifetime: float | None = None
    default_limit: int = 20
    max_limit: int = 1000
    email_configured: bool = True
    card_activation: bool = True
    charging: Literal["seconds", "immediate", "manual"] = "seconds"
    charging_seconds: float = 2.0
    device_approval: Literal["person", "automatic"] = "person"
    device_interval: float = 5
    device_lifetime: float = 900
    device_complete_uri: bool = True
    device_declined_error: Literal["authorization_declined", "access_denied"] = (
        "authorization_declined"
    )
    refresh_rotation: Literal["once", "reusable", "kept"] = "once"
    qaas_access_lifetime: float = 3600
    qaas_refresh_lifetime: float = 90 * 24 * 3600
    qaas_errors: Literal["fields", "detail", "problem"] = "fields"
    public_api_page_style: bool = True
    public_api_array_filters: Literal["brackets", "indexed", "repeat", "comma", "any"] = "brackets"
    public_api_booleans: Literal["text", "number", "any"] = "any"
    public_api_unknown_parameters: Literal["refused", "ignored"] = "refused"
    public_api_rate_limit: int | None = None
    public_api_retry_after: bool = True
    notification_signature: Literal["hex", "base64", "sha256=hex", "sha256=base64"] = "hex"
    notification_timestamps: Literal["computer", "sandbox"] = "computer"
    notification_attempts: int = 5
    notification_backoff: float = 1.0
    notification_timeout: float = 5.0
    notification_tick: float = 0.1
    notification_hosts: str = ""

    @classmethod
    def load(cls, store: Store) -> Self:
        """Those kept in `store`."""
        return cls(**json.loads(store.get("settings") or "{}"))

    def save(self, store: Store) -> None:
        """Keep them in `store`."""
        store.set("settings", json.dumps(asdict(self)))

    def changed(self, **changes: object) -> SandboxSettings:
        """A copy with changes.

        Raises `InvalidArgumentError` for a name that does not exist, and for a word or a time that
        a setting does not take.
        """
        names = {field.name for field in fields(self)}
        if unknown := sorted(set(changes) - names):
            raise InvalidArgumentError(
                unknown[0], f"The sandbox has no setting {unknown[0]!r}, only {sorted(names)}."
            )
        for name, hint in get_type_hints(SandboxSettings).items():
            if name in changes:
                _check(name, changes[name], hint)
        changed = replace(self, **changes)  # type: ignore[arg-type]  # just checked
        for name in ("charging_seconds", "notification_backoff"):
            if getattr(changed, name) < 0:
                raise InvalidArgumentError(name, f"{name} is not negative.")
        for name in ("notification_attempts", "notification_timeout", "notification_tick"):
            if getattr(changed, name) <= 0:
                raise InvalidArgumentError(name, f"{name} is more than nought.")
        return changed


# Any: a type hint. object: what was passed, which may have come over the wire.
def _check(name: str, value: object, hint: Any) -> None:
    """Raise `InvalidArgumentError` for what a setting of this type cannot be.

    A text for a yes or no would be a yes, whatever it says.
    """
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            raise InvalidArgumentError(name, f"{name} is one of {', '.join(get_args(hint))}.")
        return
    kinds = get_args(hint) or (hint,)
    if float in kinds and not isinstance(value, bool) and isinstance(value, int | float):
        if math.isfinite(value):
            return
    elif type(value) in kinds:
        return
    what = " or ".join(_KINDS[kind] for kind in kinds)
    raise InvalidArgumentError(name, f"{name} is {what}, not {value!r}.")
