"""Operations that are carried out in a way of their own."""

from __future__ import annotations

from beenergised.messages import Response
from beenergised.sandbox.public_api.engine import Asked, Engine, Way
from beenergised.sandbox.public_api.metering import consumption_stats
from beenergised.sandbox.public_api.replies import refused
from beenergised.sandbox.public_api.subscriptions import subscribing
from beenergised.sandbox.replies import empty_reply, json_reply
from beenergised.sandbox.specification.public_api import Operation
from beenergised.sandbox.world.rows import Row
from beenergised.sandbox.world.times import iso


class WholeEngine(Engine):
    """The engine, with these."""

    def _way(self, operation: Operation) -> Way:
        special: dict[str, Way] = {
            "getChargePointStatus": self._status,
            "getChargePointLatestHardwareStatusLog": self._latest,
            "getChargePointLatestNetworkStatusLog": self._latest,
            "getChargePointPersonalSmartChargingPreferences": self._preferences,
            "replaceChargePointSharedPartner": self._share_with,
            "listElectricityRatePricePeriods": self._periods,
            "listSessionConsumptionStats": self._consumption,
            "createUserPaymentMethod": self._payment_method,
            "createNotification": self._subscribe,
            "replaceNotification": self._subscribe,
        }
        return special.get(operation.id) or super()._way(operation)

    def _subscribe(self, asked: Asked) -> Response:
        return super()._way(asked.operation)(subscribing(asked))

    def _latest(self, asked: Asked) -> Response:
        row = self._rows.last(asked.collection.name, self._of_parents(asked) or bool)
        if row is None:
            raise refused(404)
        return self._one(asked, row)

    def _status(self, asked: Asked) -> Response:
        point = self._found(asked)
        evses = self._rows.all("evses", lambda row: str(row["chargePointId"]) == asked.id)
        row: Row = {
            # The same word has underscores where a charge point is read.
            "networkStatus": str(point["networkStatus"]).replace("_", " "),
            "hardwareStatus": point.get("hardwareStatus"),
            "evses": [{"id": evse["id"], "hardwareStatus": evse["hardwareStatus"]}
                      for evse in evses],
            "lastUpdatedAt": point["lastUpdatedAt"],
        }  # fmt: skip
        return self._one(asked, row)

    def _preferences(self, asked: Asked) -> Response:
        row = self._found(asked)
        if "type" not in row:  # only switched on or off, never chosen
            raise refused(404)
        return self._one(asked, row)

    def _share_with(self, asked: Asked) -> Response:
        name, owner = asked.collection.name, asked.owner
        before = {str(row["id"]): row for row in self._rows.all(name, self._of_parents(asked))}
        for id_ in before:
            self._rows.delete(name, id_, owner)
        for partner in dict.fromkeys(asked.body["partnerIds"]):
            row = before.get(str(partner)) or {
                "id": partner, "sharedAt": iso(asked.now), "_chargePointId": int(owner),
            }  # fmt: skip
            self._rows.insert(name, str(partner), row, owner)
        return empty_reply(204)

    def _periods(self, asked: Asked) -> Response:
        wanted = self._of_parents(asked)
        rows = [*self._rows.all("week-day-price-periods", wanted),
                *self._rows.all("date-price-periods", wanted)]  # fmt: skip
        data = [{n: v for n, v in row.items() if not n.startswith("_")} for row in rows]
        return json_reply(200, {"data": data})

    def _consumption(self, asked: Asked) -> Response:
        session = self._rows.find("sessions", asked.id)
        rows = consumption_stats(session, asked.now) if session else []
        return self._list_of(asked, rows)

    def _payment_method(self, _: Asked) -> Response:
        """A method is added by its owner, at the address that the answer names."""
        where = "https://payments.sandbox.invalid/register"
        body = {
            "transactionId": self._rows.next_id("payment-registrations"),
            "successUrl": f"{where}/done", "redirectUrl": where,
        }  # fmt: skip
        return json_reply(201, body)
