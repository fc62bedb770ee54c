# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: authorizations."""

from typing import Any

from beenergised.base_models import AccountNumber, Answer, DateTime, Int, OpenEnum
from beenergised.public_api._generated.models.shared_authorizations import AuthorizationStatus

__all__ = [
    "Authorization",
    "AuthorizationMethod",
    "AuthorizationRoaming",
    "AuthorizationSource",
    "AuthorizationStatus",
]


class AuthorizationMethod(OpenEnum):
    """Values of `Authorization.method`."""

    USER_DEVICE = "user_device"
    ID_TAG = "id_tag"
    MAC_ADDRESS = "mac_address"
    ADMIN = "admin"
    PLUG_AND_CHARGE = "plug_and_charge"
    ROAMING = "roaming"
    PAYMENT_TERMINAL = "payment_terminal"
    PLUG_AND_CHARGE_ISO15118 = "plug_and_charge_iso15118"


class AuthorizationRoaming(Answer):
    """Part of an answer: `Authorization.roaming`."""

    platform_id: Int
    platform_role_id: Int | None = None
    platform_role: str
    reference: str
    client: str


class AuthorizationSource(OpenEnum):
    """Values of `Authorization.source`."""

    LOCAL = "local"
    ROAMING = "roaming"


class Authorization(Answer):
    """Answered by `listAuthorizations`, `getAuthorization`."""

    id: Int
    method: AuthorizationMethod
    source: AuthorizationSource
    created_at: DateTime
    status: AuthorizationStatus
    rejection_reason: str | None = None
    """Meaningful only when status=rejected."""
    user_id: Int
    id_tag_uid: AccountNumber
    roaming: AuthorizationRoaming | None = None
    """Only when source=roaming."""
    charge_point_id: Int | None = None
    evse_id: Int | None = None
    session_ids: list[Int]
    last_updated_at: DateTime
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
