# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: vouchers."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "vouchers": Resource(
        name="vouchers",
        version="2.1",
        subject="vouchers",
        endpoints={
            "list": Endpoint(
                name="listVouchers",
                method="GET",
                path="/public-api/resources/vouchers/v2.1",
                filters=(
                    Filter(
                        name="type",
                        kind="enum",
                        values=(
                            "voucher",
                            "manual_top_up",
                            "auto_top_up",
                            "top_up_by_operator",
                            "api_top_up",
                            "promo_code",
                            "subscribe_to_plan",
                        ),
                    ),
                    Filter(name="status", kind="enum", values=("enabled", "disabled")),
                    Filter(name="createdAt", kind="date"),
                    Filter(name="redeemedAfter", kind="date-time"),
                    Filter(name="redeemedBefore", kind="date-time"),
                    Filter(name="userId", kind="integer"),
                    Filter(name="expireDateAfter", kind="date"),
                    Filter(name="expireDateBefore", kind="date"),
                    Filter(name="code"),
                    Filter(name="operatorId", kind="unknown", later=True),
                    Filter(name="purpose", kind="unknown", later=True),
                ),
                pagination="both",
                response="vouchers:Voucher",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getVoucher",
                method="GET",
                path="/public-api/resources/vouchers/v2.1/{voucher}",
                path_parameters=(Parameter(name="voucher", kind="integer", required=True),),
                response="vouchers:Voucher",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "create": Endpoint(
                name="createVoucher",
                method="POST",
                path="/public-api/resources/vouchers/v2.1",
                request="vouchers:VoucherCreate",
                request_required=True,
                response="vouchers:Voucher",
                envelope="data",
                success=(201,),
                typed=True,
            ),
            "update": Endpoint(
                name="updateVoucher",
                method="PATCH",
                path="/public-api/resources/vouchers/v2.1/{voucher}",
                path_parameters=(Parameter(name="voucher", kind="integer", required=True),),
                request="vouchers:VoucherPatch",
                request_required=True,
                response="vouchers:Voucher",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "delete": Endpoint(
                name="deleteVoucher",
                method="DELETE",
                path="/public-api/resources/vouchers/v2.1/{voucher}",
                path_parameters=(Parameter(name="voucher", kind="integer", required=True),),
                success=(204,),
                typed=True,
            ),
        },
    ),
}
