# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/actions/_async/charging_profiles.py
"""Charging profiles of charge points: how much current or power may be drawn, and when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, cast

from beenergised.public_api.actions._sync.base import Acting
from beenergised.public_api.actions.arguments import Id, Newer, ProfilePurpose, given, one_of, whole
from beenergised.public_api.actions.charging_profiles import ChargingProfile, profile_to_set
from beenergised.public_api.start_answers import id_text
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.charge_point_actions import (
        ChargePointSetChargingProfileRequest,
        ChargePointSetChargingProfileResponse,
    )


class ChargePointProfiles(Acting):
    """Setting and clearing charging profiles."""

    def set_charging_profile(
        self,
        id: Id,
        evse_network_id: Id,
        profile: ChargingProfile | ChargePointSetChargingProfileRequest | Mapping[str, object],
        **options: Unpack[CallOptions],
    ) -> int | None:
        """Have the charge point follow a charging profile; returns the profile's id.

        That id is what `clear_charging_profile` takes; None where the answer does not name it.
        Setting a profile again is harmless, but it is not repeated by itself either.

        >>> def night_rate(client: PublicApiClient) -> None:
        ...     profile = ChargingProfile.limit(16, unit="A", phases=3)
        ...     client.charge_points.set_charging_profile(7, 1, profile)

        Args:
            id: of the charge point.
            evse_network_id: the number that the EVSE has within its charge point, not its id:
                `Evse.network_id`. 0 is the whole charge point (OCPP).
            profile: a `ChargingProfile`, which cannot be inconsistent; or the request's own
                model, or a mapping of its fields, which are sent as they are.
            options: as in `charge_points.get`.

        Raises `InvalidArgumentError` for a profile that does not fit the EVSE, see
        `ChargingProfile.request`; `ActionRefusedError` if the charge point refuses.
        """
        evse = whole("evse_network_id", evse_network_id)
        body = profile_to_set("profile", profile, evse, self._caller.timezone)
        answer: ChargePointSetChargingProfileResponse = self._carry_out(
            "charge-point", "set-charging-profile", (whole("id", id), evse), options, body=body
        )
        # object: what does not fit its type stays in an answer as it came.
        number = id_text(cast("object", getattr(answer.data, "id", None)))
        return int(number) if number is not None and number.isdecimal() else None

    def clear_charging_profile(
        self,
        id: Id,
        *,
        profile_id: Id | None = None,
        evse_network_id: Id | None = None,
        purpose: ProfilePurpose | Newer | None = None,
        stack_level: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Remove the charging profiles to which all that is given applies.

        **With nothing given, which are removed is not certain**: the document says in one place
        any, in another those of the whole charge point.

        Args:
            id: of the charge point.
            profile_id: what `set_charging_profile` returned.
            evse_network_id: profiles of this EVSE, by its number within the charge point. **0 is
                the charge point as a whole; left out, it is any**. Sent as text (documented).
            purpose: `ChargePointMaxProfile`, `TxDefaultProfile` or `TxProfile`.
            stack_level: from 0 up.
            options: as in `charge_points.get`.

        Raises `InvalidArgumentError`, and `ActionRefusedError` if the charge point refuses.
        """
        body = given(
            id=None if profile_id is None else whole("profile_id", profile_id),
            evse_network_id=None
            if evse_network_id is None
            else str(whole("evse_network_id", evse_network_id)),
            charging_profile_purpose=None
            if purpose is None
            else one_of("purpose", purpose, ProfilePurpose),
            stack_level=None if stack_level is None else whole("stack_level", stack_level),
        )
        self._carry_out(
            "charge-point", "clear-charging-profile", (whole("id", id),), options, body=body or None
        )
