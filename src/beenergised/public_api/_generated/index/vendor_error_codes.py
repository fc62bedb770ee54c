# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: vendor error codes."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "vendor-error-codes": Resource(
        name="vendor-error-codes",
        version="2.0",
        subject="vendor_error_codes",
        endpoints={
            "list": Endpoint(
                name="listVendorErrorCodes",
                method="GET",
                path="/public-api/resources/vendor-error-codes/v2.0",
                pagination="both",
                response="vendor_error_codes:VendorErrorCode",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getVendorErrorCode",
                method="GET",
                path="/public-api/resources/vendor-error-codes/v2.0/{vendorErrorCode}",
                path_parameters=(Parameter(name="vendorErrorCode", kind="integer", required=True),),
                response="vendor_error_codes:VendorErrorCode",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "create": Endpoint(
                name="createVendorErrorCode",
                method="POST",
                path="/public-api/resources/vendor-error-codes/v2.0",
                request="vendor_error_codes:VendorErrorCodeCreate",
                request_required=True,
                response="vendor_error_codes:VendorErrorCode",
                envelope="data",
                success=(201,),
                typed=True,
            ),
            "update": Endpoint(
                name="updateVendorErrorCode",
                method="PATCH",
                path="/public-api/resources/vendor-error-codes/v2.0/{vendorErrorCode}",
                path_parameters=(Parameter(name="vendorErrorCode", kind="integer", required=True),),
                request="vendor_error_codes:VendorErrorCodeCreate",
                request_required=True,
                response="vendor_error_codes:VendorErrorCode",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "delete": Endpoint(
                name="deleteVendorErrorCode",
                method="DELETE",
                path="/public-api/resources/vendor-error-codes/v2.0/{vendorErrorCode}",
                path_parameters=(Parameter(name="vendorErrorCode", kind="integer", required=True),),
                success=(204,),
                typed=True,
            ),
        },
    ),
}
