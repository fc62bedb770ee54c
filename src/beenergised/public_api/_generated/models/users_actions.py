# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: users actions."""

from typing import Annotated, Literal

from pydantic import Field

from beenergised.base_models import Answer, Boolean, Date, Float, Input, Int, Link
from beenergised.public_api._generated.models.shared import EnabledStatus
from beenergised.public_api.bodies import UNSET, Choice

__all__ = [
    "EnabledStatus",
    "UsersActivateSubscriptionRequest",
    "UsersAddBalanceRequest",
    "UsersApplyCustomFeeRequest",
    "UsersCancelSubscriptionRequest",
    "UsersChangeStatusRequest",
    "UsersExportAllPrivateDataResponse",
    "UsersRedeemVoucherRequest",
]


class UsersActivateSubscriptionRequest(Input):
    """Sent by `usersActivateSubscription`."""

    plan_id: Int
    end_date: Date | None = None
    """A date, `2024-03-15`."""
    auto_renewal: Boolean = UNSET
    reason: str | None = None


class UsersAddBalanceRequest(Input):
    """Sent by `usersAddBalance`."""

    amount: Annotated[Float, Field(multiple_of=0.001)]
    reason: str
    app_info: Annotated[str, Field(max_length=2000)] = Field(default=UNSET, alias="app_info")


class UsersApplyCustomFeeRequest(Input):
    """Sent by `usersApplyCustomFee`."""

    amount: Annotated[Float, Field(multiple_of=0.001)]
    description: str
    payment_method_id: str | None = None


class UsersCancelSubscriptionRequest(Input):
    """Sent by `usersCancelSubscription`."""

    reason: str


class UsersChangeStatusRequest(Input):
    """Sent by `usersChangeStatus`."""

    status: Choice[EnabledStatus, Literal["enabled", "disabled"]]
    reason: str


class UsersExportAllPrivateDataResponse(Answer):
    """Answered by `usersExportAllPrivateData`."""

    download_url: Link | None = None


class UsersRedeemVoucherRequest(Input):
    """Sent by `usersRedeemVoucher`."""

    code: str
