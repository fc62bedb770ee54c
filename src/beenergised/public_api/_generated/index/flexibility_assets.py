# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: flexibility assets."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "flexibility-assets": Resource(
        name="flexibility-assets",
        version="1.0",
        subject="flexibility_assets",
        endpoints={
            "list": Endpoint(
                name="listFlexibilityAssets",
                method="GET",
                path="/public-api/resources/flexibility-assets/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getFlexibilityAsset",
                method="GET",
                path="/public-api/resources/flexibility-assets/v1.0/{flexibilityAsset}",
                path_parameters=(Parameter(name="flexibilityAsset", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createFlexibilityAsset",
                method="POST",
                path="/public-api/resources/flexibility-assets/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateFlexibilityAsset",
                method="PATCH",
                path="/public-api/resources/flexibility-assets/v1.0/{flexibilityAsset}",
                path_parameters=(Parameter(name="flexibilityAsset", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteFlexibilityAsset",
                method="DELETE",
                path="/public-api/resources/flexibility-assets/v1.0/{flexibilityAsset}",
                path_parameters=(Parameter(name="flexibilityAsset", required=True),),
                confidence="name",
            ),
        },
        children=(
            "flexibility-assets/historical-time-series",
            "flexibility-assets/time-series-forecast",
        ),
    ),
    "flexibility-assets/historical-time-series": Resource(
        name="flexibility-assets/historical-time-series",
        version="1.0",
        subject="flexibility_assets",
        endpoints={
            "list": Endpoint(
                name="listFlexibilityAssetHistoricalTimeSeries",
                method="GET",
                path="/public-api/resources/flexibility-assets/v1.0/{flexibilityAsset}/historical-time-series",
                path_parameters=(Parameter(name="flexibilityAsset", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
    "flexibility-assets/time-series-forecast": Resource(
        name="flexibility-assets/time-series-forecast",
        version="1.0",
        subject="flexibility_assets",
        endpoints={
            "list": Endpoint(
                name="listFlexibilityAssetTimeSeriesForecast",
                method="GET",
                path="/public-api/resources/flexibility-assets/v1.0/{flexibilityAsset}/time-series-forecast",
                path_parameters=(Parameter(name="flexibilityAsset", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
}
