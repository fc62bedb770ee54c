"""Asking a sandbox to charge, for the tests of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from beenergised.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.sandbox.conftest import Api

TAG = "04A2B3C4D5E680"
ROAMING_TAG = "04B7C1D2E3F481"
INACTIVE_TAG = "04112233445566"
EXPIRED_TAG = "04AABBCCDDEE01"
SECOND_TAG = "04998877665580"

ATTEMPT = """mutation a($input: AttemptRemoteStartInput!) { attemptRemoteStart(input: $input) {
  id connectorId status chargeLogId failureReason isFailure lastSentAt } }"""
STATUS = """query s($id: String!) { remoteStartAttemptStatus(id: $id) {
  id connectorId status chargeLogId failureReason isFailure lastSentAt } }"""
_RESULT = "{ id attemptId code status message session transaction }"
START = f"""mutation s($authorization: Authorization, $connector: String) {{
  %s(authorization: $authorization, connector: $connector) {_RESULT} }}"""
PREAUTH = """mutation p($authorization: Authorization, $connector: String,
                        $amount: CurrencyAmountInput) {
  remoteStartWithPreauth(authorization: $authorization, connector: $connector,
                         preauthCurrencyAmount: $amount) {
    message redirectUrl remoteStartPreauthId } }"""
PREAUTH_STATUS = f"""query p($id: String!) {{
  remoteStartWithPreauthStatus(remoteStartPreauthId: $id) {_RESULT} }}"""
STOP = """mutation s($transaction: String) { remoteStop(transaction: $transaction) {
  code status title message } }"""
LOG = """query c($id: ID!) { chargelog(id: $id) {
  id status sessionId authId authType dateStart dateEnd energyConsumption co2Saving
  meterStart meterEnd rateName calibrationDetails connector { id status { calculated } }
  cost { currency total grossAmount taxAmount
         costItems { description grossAmount netAmount taxAmount taxRate } }
  accountDocument { id title type documentDate downloadLink } } }"""
LOGS = """query l($p: PaginationFilter, $f: ChargelogFilter) {
  chargelogsPaged(pagination: $p, filters: $f) {
    data { id status sessionId authId dateStart connector { id } } pagination { totalCount } } }"""
METER = """query m($id: String!) { chargelogMeterValuesSummary(uuid: $id) {
  currentPower currentPowerLastChanged currentStateOfCharge energyFirstValue energyFirstValueTime
  energyLastValue energyLastValueTime energyUpdatedAt initialStateOfCharge stateOfChargeLastChanged
  sumEnergy updatedAt } }"""


@dataclass
class Driver:
    """A driver who starts and stops; named connectors are written by their names."""

    api: Api
    sandbox: Sandbox
    token: str
    tag: str = TAG

    def connector(self, name: str) -> str:
        return self.sandbox.charging_connectors.get(name, name)

    def input(self, name: str = "accepts", tag: str | None = None, **config: Any) -> dict[str, Any]:
        given = {"connectorId": self.connector(name), "tagId": tag or self.tag}
        return {**given, "config": config} if config else given

    def attempt(self, name: str = "accepts", tag: str | None = None, **config: Any) -> Any:
        return self.api.data(ATTEMPT, self.token, input=self.input(name, tag, **config))

    def refusal(self, name: str = "accepts", tag: str | None = None, **config: Any) -> Any:
        return self.api.error(ATTEMPT, self.token, input=self.input(name, tag, **config))

    def status(self, id_: str) -> Any:
        return self.api.data(STATUS, self.token, id=id_)

    def start(
        self,
        name: str = "accepts",
        tag: str | None = None,
        kind: str = "RFID",
        method: str = "remoteStart",
    ) -> Any:
        return self.api.data(
            START % method, self.token,
            authorization={"identifier": tag or self.tag, "type": kind},
            connector=self.connector(name),
        )  # fmt: skip

    def preauth_variables(
        self, name: str, tag: str, amount: float = 30.0, currency: str = "EUR"
    ) -> dict[str, Any]:
        return {
            "authorization": {"identifier": tag, "type": "RFID"},
            "connector": self.connector(name),
            "amount": {"amount": amount, "currency": {"isoCode": currency}},
        }

    def preauth(self, name: str = "accepts", amount: float = 30.0) -> Any:
        return self.api.data(
            PREAUTH, self.token, **self.preauth_variables(name, self.preauth_tag, amount)
        )

    def preauth_status(self, id_: str) -> Any:
        return self.api.data(PREAUTH_STATUS, self.token, id=id_)

    @property
    def preauth_tag(self) -> str:
        page = "{ cardsPaged(pagination: {limit: 50}) { data { tagId preauthRequired } } }"
        cards = self.api.data(page, self.token)["data"]
        return next(str(card["tagId"]) for card in cards if card["preauthRequired"])

    def stop(self, transaction: str | None) -> Any:
        return self.api.data(STOP, self.token, transaction=transaction)

    def log(self, id_: str) -> Any:
        return self.api.data(LOG, self.token, id=id_)

    def meter(self, id_: str) -> Any:
        return self.api.data(METER, self.token, id=id_)

    def logs(self, limit: int = 5, status: str | None = None) -> Any:
        filters = {"status": status} if status else None
        return self.api.data(LOGS, self.token, p={"limit": limit}, f=filters)

    def charging(self, name: str = "accepts", tag: str | None = None, **config: Any) -> Any:
        """A charge that has begun this moment: its charge log."""
        attempt = self.attempt(name, tag, **config)
        self.wait(2)
        return self.log(self.status(attempt["id"])["chargeLogId"])

    def wait(self, seconds: float = 0, minutes: float = 0) -> None:
        self.sandbox.advance(timedelta(seconds=seconds, minutes=minutes).total_seconds())
