"""Numbers beyond the range of a float: rows are printed in every form, JSON stays valid."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest
from tests.cli.support import Result

from beenergised import OperatorChargingSettings
from beenergised.cli.api import charging_api
from beenergised.cli.charge import driver_api
from beenergised.cli.charge.columns import live_lines
from beenergised.cli.driver.card_columns import CARDS, RATE_PACKAGES
from beenergised.cli.driver.chargelog_columns import CHARGELOGS
from beenergised.cli.driver.site_columns import SITES_NEARBY
from beenergised.cli.driver.station_columns import OCCUPANCY, STATIONS_NEARBY
from beenergised.public_api._generated.models.sessions import Session
from beenergised.public_api.charging.readings import SessionReading

HUGE = 10**309
ROWS = f"""{{"data": {{"chargelogsPaged": {{
    "pagination": {{"isLastPage": true, "totalCount": 3}},
    "data": [
        {{"id": "one", "energyConsumption": {HUGE}}},
        {{"id": "two", "energyConsumption": 1e400, "coordinate": {{"latitude": NaN}}}},
        {{"id": "three", "energyConsumption": 3.5, "note": "cut \\ud83d"}}
    ]
}}}}}}"""


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(ROWS.encode())))
        self.end_headers()
        self.wfile.write(ROWS.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize("form", ["json", "ndjson", "csv", "table"])
def test_a_list_with_huge_numbers_is_printed_whole(
    form: str, cli: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BEENERGISED_SANDBOX", raising=False)
    monkeypatch.setenv("BEENERGISED_ACCESS_TOKEN", "t")
    with HTTPServer(("127.0.0.1", 0), _Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            url = f"http://127.0.0.1:{server.server_address[1]}"
            result = cli("--base-url", url, "chargelogs", "list", "-o", form)
        finally:
            server.shutdown()
            thread.join()
    assert result.code == 0, result.err
    assert str(HUGE) in result.out
    assert "1e400" in result.out
    assert "three" in result.out
    assert "Infinity" not in result.out
    lines = {"json": [result.out], "ndjson": result.lines}.get(form, [])
    for line in lines:
        json.loads(line, parse_constant=pytest.fail)


def _everywhere(value: object) -> Any:
    """A row that has `value` wherever a column looks."""

    class Row(dict[str, Any]):
        def get(self, name: str, default: Any = None) -> Any:
            return value

        def __getitem__(self, name: str) -> Any:
            return value

    return Row(value=value)


@pytest.mark.parametrize(
    "view", [CARDS, CHARGELOGS, OCCUPANCY, RATE_PACKAGES, SITES_NEARBY, STATIONS_NEARBY]
)
@pytest.mark.parametrize("value", [HUGE, -HUGE, "1e400", 1.7e308])
def test_a_cell_of_a_huge_number_is_shown(view: Any, value: object) -> None:
    for column in view.columns:
        assert isinstance(column.show(_everywhere(value)), str)


@pytest.mark.parametrize("value", [HUGE, "1e400", 1.7e308])
def test_the_reading_of_a_session_with_a_huge_number_is_json(value: object) -> None:
    session = Session.model_construct(id="7", status="active", last_updated_at=datetime.now(UTC))
    reading = SessionReading.of(
        Session.model_construct(
            **{
                **dict.fromkeys(Session.model_fields),
                **session.__dict__,
                "energy": value,
                "power_kw": value,
                "soc_percent": value,
                "amount": value,
            }
        ),
        OperatorChargingSettings(),
    )
    json.dumps(reading.to_dict(), allow_nan=False)


def test_live_lines_of_huge_numbers_are_shown() -> None:
    reading = {
        "power_w": HUGE,
        "energy_kwh": HUGE,
        "state_of_charge": HUGE,
        "cost": HUGE,
        "is_over": False,
    }
    for view in (driver_api.VIEW, charging_api.VIEW):
        lines = live_lines(view, {}, reading)
        assert any(str(HUGE) in line[1] for line in lines)
