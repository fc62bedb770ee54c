# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared users."""

from beenergised.base_models import Answer, Boolean, DateTime, Int, Link, OpenEnum

__all__ = [
    "SessionsAllowed",
    "UserPartnerInvite",
    "UserPartnerInviteOptions",
    "UserPartnerInviteStatus",
]


class SessionsAllowed(OpenEnum):
    """Values of `ChangedUserOptions.sessionsAllowed`, `UserOptions.sessionsAllowed`."""

    SINGLE_SESSION = "single_session"
    MULTIPLE_SIMULTANEOUS_SESSIONS_PER_IDTAG = "multiple_simultaneous_sessions_per_idtag"
    SIMULTANEOUS_USE_OF_IDTAGS = "simultaneous_use_of_idtags"
    MULTIPLE_SIMULTANEOUS_SESSIONS_REMOTELY_AND_IDTAGS = (
        "multiple_simultaneous_sessions_remotely_and_idtags"
    )


class UserPartnerInviteOptions(Answer):
    """Part of an answer: `UserPartnerInvite.options`."""

    allow_corporate_account_billing: Boolean | None = None
    limit_corporate_account_billing_to_partner_charge_points: Boolean | None = None
    allow_access_to_private_charge_points: Boolean | None = None


class UserPartnerInviteStatus(OpenEnum):
    """Values of `UserPartnerInvite.status`."""

    PENDING = "pending"
    SENT = "sent"
    ACCEPTED = "accepted"


class UserPartnerInvite(Answer):
    """Part of an answer: `ChangedUser.partnerInvites`, `User.partnerInvites`."""

    id: Int
    partner_id: Int
    send_via_email: Boolean | None = None
    email: str | None = None
    language: str | None = None
    accept_url: Link | None = None
    options: UserPartnerInviteOptions | None = None
    status: UserPartnerInviteStatus
    created_at: DateTime
    accepted_at: DateTime | None = None
    user_id: Int | None = None
    last_updated_at: DateTime | None = None
