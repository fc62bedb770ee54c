# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: users actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/users": Resource(
        name="actions/users",
        version="2.0",
        subject="users_actions",
        endpoints={
            "activate-subscription": Endpoint(
                name="usersActivateSubscription",
                method="POST",
                path="/public-api/actions/users/v1.0/{user}/activate-subscription",
                path_parameters=(Parameter(name="user", kind="integer", required=True),),
                request="users_actions:UsersActivateSubscriptionRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "add-balance": Endpoint(
                name="usersAddBalance",
                method="POST",
                path="/public-api/actions/users/v1.0/{user}/add-balance",
                path_parameters=(Parameter(name="user", kind="integer", required=True),),
                request="users_actions:UsersAddBalanceRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "apply-custom-fee": Endpoint(
                name="usersApplyCustomFee",
                method="POST",
                path="/public-api/actions/users/v1.0/{user}/apply-custom-fee",
                path_parameters=(Parameter(name="user", kind="integer", required=True),),
                request="users_actions:UsersApplyCustomFeeRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "cancel-subscription": Endpoint(
                name="usersCancelSubscription",
                method="POST",
                path="/public-api/actions/users/v1.0/{user}/cancel-subscription",
                path_parameters=(Parameter(name="user", kind="integer", required=True),),
                request="users_actions:UsersCancelSubscriptionRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "change-status": Endpoint(
                name="usersChangeStatus",
                method="POST",
                path="/public-api/actions/users/v1.0/{user}/change-status",
                path_parameters=(Parameter(name="user", kind="integer", required=True),),
                request="users_actions:UsersChangeStatusRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "clear-subscription-amount-due": Endpoint(
                name="usersClearSubscriptionAmountDue",
                method="POST",
                path="/public-api/actions/users/v1.0/{user}/clear-subscription-amount-due",
                path_parameters=(Parameter(name="user", kind="integer", required=True),),
                success=(202,),
                typed=True,
            ),
            "export-all-private-data": Endpoint(
                name="usersExportAllPrivateData",
                method="GET",
                path="/public-api/actions/users/v2.0/{user}/export-all-private-data",
                path_parameters=(Parameter(name="user", kind="integer", required=True),),
                response="users_actions:UsersExportAllPrivateDataResponse",
                envelope="bare",
                success=(200,),
                typed=True,
            ),
            "redeem-voucher": Endpoint(
                name="usersRedeemVoucher",
                method="POST",
                path="/public-api/actions/users/v2.0/{user}/redeem-voucher",
                path_parameters=(Parameter(name="user", kind="integer", required=True),),
                request="users_actions:UsersRedeemVoucherRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "subscription-billing-period-retry-payment": Endpoint(
                name="usersSubscriptionBillingPeriodRetryPayment",
                method="POST",
                path="/public-api/actions/users/v1.0/{user}/subscription-billing-period/{billingPeriod}/retry-payment",
                path_parameters=(
                    Parameter(name="user", required=True),
                    Parameter(name="billingPeriod", required=True),
                ),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
