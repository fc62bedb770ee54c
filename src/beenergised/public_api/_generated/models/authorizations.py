# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: authorizations."""

from typing import Any

from beenergised.models import Answer, DateTime, Int, OpenEnum
from beenergised.public_api._generated.models.enums import AuthorizationStatus


class AuthorizationMethod(OpenEnum):
    """Values of ."""

    USER_DEVICE = "user_device"
    ID_TAG = "id_tag"
    MAC_ADDRESS = "mac_address"
    ADMIN = "admin"
    PLUG_AND_CHARGE = "plug_and_charge"
    ROAMING = "roaming"
    PAYMENT_TERMINAL = "payment_terminal"
    PLUG_AND_CHARGE_ISO15118 = "plug_and_charge_iso15118"


class AuthorizationRoaming(Answer):
    """Answered: ."""

    platform_id: Int
    platform_role_id: Int | None = None
    platform_role: str
    reference: str
    client: str


class AuthorizationSource(OpenEnum):
    """Values of ."""

    LOCAL = "local"
    ROAMING = "roaming"


class Authorization(Answer):
    """Answered: `GET /public-api/resources/authorizations/v2.1`, `GET /public-
    api/resources/authorizations/v2.1/{authorization}`.
    """

    id: Int
    method: AuthorizationMethod
    source: AuthorizationSource
    created_at: DateTime
    status: AuthorizationStatus
    rejection_reason: str | None = None
    """Meaningful only when status=rejected."""
    user_id: Int
    id_tag_uid: str
    roaming: AuthorizationRoaming | None = None
    """Only when source=roaming."""
    charge_point_id: Int | None = None
    evse_id: Int | None = None
    session_ids: list[Int]
    last_updated_at: DateTime
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
