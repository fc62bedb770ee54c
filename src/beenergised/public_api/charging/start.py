"""From the arguments of a start to what is sent, checked before anything is. No I/O."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, cast

from beenergised.base_models import Input
from beenergised.errors import InvalidArgumentError
from beenergised.names import to_snake
from beenergised.public_api.actions.arguments import whole
from beenergised.public_api.actions.charging_profiles import ChargingProfile, profile_to_start
from beenergised.public_api.arguments import Asked, as_given, asked_for
from beenergised.public_api.index import find_endpoint, find_resource
from beenergised.public_api.queries import QueryStyle
from beenergised.transport.options import CallOptions
from beenergised.validation import check_text, optional

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.shared_charge_point_actions import (
        SessionStopConditionsInput,
    )


class Unset(Enum):
    """What stands for an argument that was not given, where None means something."""

    UNSET = "unset"

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPlan:
    """A start that is ready to be sent. Its ids are text."""

    asked: Asked
    charge_point_id: str | None
    evse_id: str | None
    user_id: str | None

    @property
    def method(self) -> str:
        """The operation that it is."""
        return self.asked.endpoint.name


def plan_start(
    style: QueryStyle,
    charge_point_id: int | str | None,
    evse_id: int | str | Unset,
    *,
    user_id: int | str | None,
    id_tag: str | None,
    external_session_id: str | None,
    payment_method_id: str | int | Unset | None,
    connector_id: int | str | None,
    booking_id: int | str | None,
    charging_profile: ChargingProfile | Input | Mapping[str, object] | None,
    stop_conditions: SessionStopConditionsInput | Mapping[str, object] | None,
    extra: Mapping[str, object] | None,
    options: CallOptions,
    timezone: tzinfo,
) -> StartPlan:
    """Check the arguments of a start. Raises `InvalidArgumentError`; nothing is sent."""
    charge_point = id_given("charge_point_id", charge_point_id)
    evse = _evse(evse_id)
    user = id_given("user_id", user_id)
    if charge_point is None and evse is None:
        raise InvalidArgumentError(
            "evse_id", "A start needs a place: pass evse_id=, charge_point_id=, or both."
        )
    if evse is None and charging_profile is not None:
        raise InvalidArgumentError(
            "charging_profile",
            "A start at a charge point without evse_id= takes no charging profile: name the EVSE.",
        )
    if payment_method_id is not UNSET and payment_method_id is not None and user is None:
        raise InvalidArgumentError(
            "payment_method_id",
            "payment_method_id= is of a user: pass user_id=, too. None lets the platform choose.",
        )
    if id_tag is not None and external_session_id is not None:
        raise InvalidArgumentError(
            "external_session_id",
            "external_session_id= has no effect beside id_tag=, which the service prefers: pass "
            "one of the two.",
        )
    body: dict[str, Any] = {  # Any: JSON
        "userId": int(user) if user is not None else None,
        "idTag": optional(check_text, "id_tag", id_tag),
        "externalSessionId": optional(check_text, "external_session_id", external_session_id),
        "connectorId": whole("connector_id", connector_id) if connector_id is not None else None,
        "bookingId": whole("booking_id", booking_id) if booking_id is not None else None,
        "chargingProfile": _profile(charging_profile, timezone),
        "stopConditions": _stop_conditions(stop_conditions),
    }
    body = {name: value for name, value in body.items() if value is not None}
    if payment_method_id is not UNSET:
        body["paymentMethodId"] = _payment_method(payment_method_id)
    asked = _asked(
        style, charge_point, evse, body=body, extra=extra, options=options, timezone=timezone
    )
    return StartPlan(asked=asked, charge_point_id=charge_point, evse_id=evse, user_id=user)


def id_given(argument: str, value: object) -> str | None:
    """An id as text: of a whole number, or one in text. Raises `InvalidArgumentError`."""
    return None if value is None else str(whole(argument, value))


def _evse(value: object) -> str | None:
    # None where an id was to be would start somewhere else, and cost money.
    if value is None:
        raise InvalidArgumentError(
            "evse_id",
            "evse_id is None: pass the id of an EVSE, or leave it out to let the charge point "
            "choose one.",
        )
    return None if value is UNSET else id_given("evse_id", value)


def _asked(
    style: QueryStyle,
    charge_point: str | None,
    evse: str | None,
    *,
    body: dict[str, Any],  # Any: JSON
    extra: Mapping[str, object] | None,
    options: CallOptions,
    timezone: tzinfo,
) -> Asked:
    resource = "actions/charge-point" if charge_point is not None else "actions/evse"
    verb = "start" if charge_point is None or evse is None else "start-evse"
    path = [id for id in (charge_point, evse) if id is not None]
    endpoint = find_endpoint(find_resource(resource), verb)
    arguments = cast("Mapping[str, object]", options)
    return asked_for(
        endpoint, style, path, arguments, timezone=timezone, body=body or None, extra=extra
    )


def _profile(profile: object, timezone: tzinfo) -> object:
    return None if profile is None else profile_to_start("charging_profile", profile, timezone)


def _stop_conditions(value: object) -> object:
    if value is None:
        return None
    if not isinstance(value, Input | Mapping):
        raise InvalidArgumentError(
            "stop_conditions",
            "stop_conditions is a SessionStopConditionsInput or a mapping of its fields, such as "
            f"{{'max_energy_kwh': 20}}, not {value!r}",
        )
    from beenergised.public_api._generated.models.shared_charge_point_actions import (
        SessionStopConditionsInput,
    )

    checked = SessionStopConditionsInput.checked("stop_conditions", as_given(cast("object", value)))
    given = checked.variables()
    if not given:
        # The service would start a charge without conditions, which costs more.
        raise InvalidArgumentError("stop_conditions", "stop_conditions is empty: leave it out.")
    for name, limit in given.items():
        most = 100 if name == "maxSocPercent" else math.inf
        if not 0 < limit <= most:
            said = "more than 0" if most == math.inf else "more than 0 and at most 100"
            raise InvalidArgumentError(
                "stop_conditions",
                f"stop_conditions: {to_snake(name)} must be {said}, not {limit!r}",
            )
    return given


def _payment_method(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return optional(check_text, "payment_method_id", value)
