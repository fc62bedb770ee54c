# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: users actions."""

from typing import Annotated

from pydantic import Field

from beenergised.models import Answer, Boolean, Float, Input, Int
from beenergised.public_api._generated.models.enums import EnabledStatus
from beenergised.public_api.unset import UNSET


class UsersActivateSubscriptionRequest(Input):
    """Sent: `POST /public-api/actions/users/v1.0/{user}/activate-subscription`."""

    plan_id: Int
    end_date: str | None = None
    """A date, `2024-03-15`."""
    auto_renewal: Boolean = UNSET
    reason: str | None = None


class UsersAddBalanceRequest(Input):
    """Sent: `POST /public-api/actions/users/v1.0/{user}/add-balance`."""

    amount: Annotated[Float, Field(multiple_of=0.001)]
    reason: str
    app_info: Annotated[str, Field(max_length=2000)] = Field(default=UNSET, alias="app_info")


class UsersApplyCustomFeeRequest(Input):
    """Sent: `POST /public-api/actions/users/v1.0/{user}/apply-custom-fee`."""

    amount: Annotated[Float, Field(multiple_of=0.001)]
    description: str
    payment_method_id: str | None = None


class UsersCancelSubscriptionRequest(Input):
    """Sent: `POST /public-api/actions/users/v1.0/{user}/cancel-subscription`."""

    reason: str


class UsersChangeStatusRequest(Input):
    """Sent: `POST /public-api/actions/users/v1.0/{user}/change-status`."""

    status: EnabledStatus
    reason: str


class UsersExportAllPrivateDataResponse(Answer):
    """Answered: `GET /public-api/actions/users/v2.0/{user}/export-all-private-data`."""

    download_url: str | None = None


class UsersRedeemVoucherRequest(Input):
    """Sent: `POST /public-api/actions/users/v2.0/{user}/redeem-voucher`."""

    code: str
