"""Whatever is done to a page: nothing raises, no row is lost, other rows stay as they are."""

import copy
import json
import pickle

from hypothesis import given
from hypothesis import strategies as st

from beenergised.graphql._generated.chargelogs import ChargelogPage
from beenergised.graphql._generated.stations import StationPage
from beenergised.models import read

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)

LOG = {
    "id": "0",
    "status": "stopped",
    "dateStart": "2024-03-15T08:30:00.000Z",
    "dateEnd": "2024-03-15T10:15:00.000Z",
    "energyConsumption": 24.37,
    "co2Saving": 11.7,
    "rateName": "Standard",
    "authId": "a",
    "authType": "RFID",
    "sessionId": "s",
    "meterStart": 24370000,
    "meterEnd": 48740000,
    "calibrationDetails": None,
    "cost": {
        "currency": "EUR",
        "total": 8.54,
        "grossAmount": 8.54,
        "grossAmountLocalCurrency": 8.54,
        "costItems": [{"description": "Energy", "grossAmount": 8.54, "taxRate": 20}],
    },
    "connector": {"id": "c", "label": "1", "evseId": "AT*1", "cp": {"id": "s", "city": "Salzburg"}},
    "accountDocument": {"id": "d", "type": "invoice", "documentDate": "2024-03-15T00:00:00.000Z"},
}
STATION = {
    "id": "0",
    "label": "Main Street",
    "latitude": 47.8,
    "accessType": "INTERNAL",
    "isFavoured": False,
    "status": {"simple": "Available", "calculated": "Available", "ocpp": "Available"},
    "connectors": [
        {
            "id": "c",
            "status": {"connectorId": "c", "simple": "Available"},
            "connectorType": {"id": "36", "maxPowerRating": 22},
            "maintenanceWindows": [{"startDate": "2024-04-01T22:00:00.000Z", "comment": "x"}],
        }
    ],
    "capabilities": {"hasRemoteCommands": True},
    "images": [{"url": "https://example.com/x.jpg"}],
    "information": {"openingTimes": {"regularHours": [{"weekday": 1}]}},
}


def rows(row):
    return [{**copy.deepcopy(row), "id": str(number)} for number in range(5)]


def places(value, path=()):
    """Every place below `value`."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in items:
        yield (*path, step)
        if isinstance(inner, dict | list):
            yield from places(inner, (*path, step))


def put(root, path, value):
    for step in path[:-1]:
        root = root[step]
    root[path[-1]] = value


def remove(root, path):
    for step in path[:-1]:
        root = root[step]
    if isinstance(root, dict):
        del root[path[-1]]


def check(model, data, touched):
    before = copy.deepcopy(data)
    page = read(model, data)
    assert data == before, "reading must not change what was read"
    assert len(page.data) == len(data["data"])
    for number, row in enumerate(page.data):
        if number != touched:
            assert row == read(model, {"data": [data["data"][number]]}).data[0]
            assert row.drift == ()
    assert all(item.path[:2] == ("data", touched) for item in page.drift)
    assert json.loads(page.model_dump_json())["data"][touched - 1]["id"] == str((touched - 1) % 5)
    again = pickle.loads(pickle.dumps(page))  # noqa: S301
    assert again == page
    assert again.drift == page.drift
    repr(page)
    str(page.drift)


@given(st.data(), st.sampled_from([(ChargelogPage, LOG), (StationPage, STATION)]))
def test_any_value_replaced_by_anything_loses_no_row(data, kind):
    model, row = kind
    page = {"data": rows(row), "pagination": {"limit": 5, "offset": 0, "totalCount": 5}}
    touched = data.draw(st.integers(1, 4))
    place = data.draw(st.sampled_from([(), *places(row)]))
    put(page, ("data", touched, *place), data.draw(json_values))
    check(model, page, touched)


@given(st.data(), st.sampled_from([(ChargelogPage, LOG), (StationPage, STATION)]))
def test_any_field_missing_or_added_loses_no_row(data, kind):
    model, row = kind
    page = {"data": rows(row), "pagination": None}
    touched = data.draw(st.integers(1, 4))
    remove(page, ("data", touched, *data.draw(st.sampled_from(list(places(row))))))
    page["data"][touched][data.draw(st.text())] = data.draw(json_values)
    check(model, page, touched)


@given(json_values)
def test_anything_in_place_of_the_rows_raises_nothing(value):
    page = read(ChargelogPage, {"data": value, "pagination": value})
    if not isinstance(value, list | dict):
        assert page.data == value
    elif isinstance(value, list):
        assert len(page.data) == len(value)
