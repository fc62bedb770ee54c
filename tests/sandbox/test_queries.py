"""All queries of the reference: each answers, and what it answers fits the schema."""

from __future__ import annotations

import pytest
from graphql import GraphQLObjectType, get_named_type, is_required_argument
from tests.sandbox.selections import everything, members, misfits

from beenergised.sandbox.graphql_api.endpoint import engine
from beenergised.sandbox.graphql_api.roles import STATED

QUERIES = engine().schema.query_type.fields

#: The arguments of the reference's example operations, with ids that the sandbox has; where the
#: reference writes "abc123" or leaves a list open, a value that means something.
FIND = """{
  cpsPaged(pagination: {limit: 1}) { data { id site { id } connectors { id evseId } } }
  cardsPaged(pagination: {limit: 1}) { data { id } }
  accountDocumentsPaged(pagination: {limit: 1}) { data { id } }
  chargelogsPaged(filters: {status: stopped}, pagination: {limit: 1, offset: 30}) { data { id } }
}"""
LOCATION = "location: {latitude: 47.8095, longitude: 13.055, radius: 5000}"
FILTER = 'filter: [{slug: POWER_CLASS, options: ["power_class_high"]}]'
PAGE = "pagination: {limit: 10, offset: 0}"
SHOW_ALL = "ignoreMarketingConfiguration: true"

#: Members that never hold anything: what the reference does not know or no longer delivers, and
#: what these drivers do not have.
ALWAYS_NULL = {
    "HostedPaymentMethodGetSession.unknownFields",
    "RateOption.preauthAmount",
    "RateOption.preauthCurrencyAmount",
    "RateOption.preauthCurrencyAmounts",
    "Contact.companyId",
    "Contact.phone",
    "Contact.vat",
}


@pytest.fixture
def arguments(api, token, sandbox):
    """The arguments of each query that has some."""
    found = api.send(FIND, token).json()["data"]
    (station,), (card,) = found["cpsPaged"]["data"], found["cardsPaged"]["data"]
    (document,), (log,) = (
        found["accountDocumentsPaged"]["data"],
        found["chargelogsPaged"]["data"],
    )
    connector = station["connectors"][0]
    ids = {name: f'id: "{value["id"]}"' for name, value in (
        ("accountDocument", document), ("card", card), ("chargelog", log), ("cp", station),
        ("cpCapabilities", station), ("site", station["site"]), ("connector", connector),
        ("ratePackageByConnectorId", connector),
    )}  # fmt: skip
    return {
        **ids,
        "accountDocumentsPaged": PAGE,
        "availableCardsForChargingProcess": f'connectorId: "{connector["id"]}"',
        "availableCurrencies": PAGE,
        "cardsPaged": PAGE,
        "chargelogMeterValuesSummary": f'uuid: "{log["id"]}"',
        "chargelogsPaged": f"filters: {{status: stopped}}, {PAGE}, type: contact, "
        'timeframe: {start: "2020-01-01T00:00:00.000Z", end: "2040-12-31T23:59:59.000Z"}',
        "chargingStatistics": 'timeframe: {start: "2020-01-01T00:00:00.000Z"}',
        "connector": f"{ids['connector']}, {SHOW_ALL}",
        "connectorByEvseId": f'evseId: "{connector["evseId"]}", {SHOW_ALL}',
        "cp": f"{ids['cp']}, {SHOW_ALL}",
        "cpOccupancyRate": f'cpId: "{station["id"]}", day: MONDAY',
        "cpsPaged": f"{FILTER}, freeOfCharge: false, {SHOW_ALL}, {PAGE}",
        "cpsPagedLocationBased": f"{FILTER}, freeOfCharge: false, {SHOW_ALL}, {LOCATION}, "
        f'orderedByDistance: "true", {PAGE}',
        "legalDocuments": "type: TERMS_AND_CONDITIONS",
        "occupancyRate": f'connectors: ["{connector["id"]}"], day: MONDAY',
        "remoteStartAttemptStatus": f'id: "{sandbox.remote_starts["charge_log_attached"]}"',
        "remoteStartWithPreauthStatus": "remoteStartPreauthId: "
        f'"{sandbox.preauth_starts["started"]}"',
        "settings": 'key: "crm_currency"',
        "site": f"{ids['site']}, {SHOW_ALL}",
        "sitesPaged": f"{FILTER}, {SHOW_ALL}, {PAGE}",
        "sitesPagedLocationBased": f"{FILTER}, {SHOW_ALL}, {LOCATION}, {PAGE}",
    }


@pytest.fixture
def ask(api, token, sandbox):
    """Asks for all members, down to a depth, with the token that the operation wants."""

    def all_of(name, arguments="", depth=3):
        type_ = get_named_type(QUERIES[name].type)
        selected = everything(type_, depth) if isinstance(type_, GraphQLObjectType) else ""
        given = f"({arguments})" if arguments else ""
        bearer = sandbox.psk if name == "additionalRegistrationFields" else token
        return api.data(f"{{ {name}{given} {selected} }}", bearer)

    return all_of


def test_the_schema_has_the_36_queries():
    assert len(QUERIES) == 36


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_answers_its_documented_arguments(ask, arguments, name):
    value = ask(name, arguments.get(name, ""))
    assert value not in (None, [])
    assert list(misfits(QUERIES[name].type, value, name)) == []
    if isinstance(value, dict) and "pagination" in value:
        assert value["data"]


@pytest.mark.parametrize("name", [
    name for name, field in QUERIES.items()
    if not any(is_required_argument(argument) for argument in field.args.values())
])  # fmt: skip
def test_a_query_needs_none_of_its_optional_arguments(ask, name):
    value = ask(name, depth=5)
    assert list(misfits(QUERIES[name].type, value, name)) == []
    may_be_null = {"accountDocument", "ratePackageByConnectorId", "site"}  # without an id
    assert (value is None) == (name in may_be_null)


def test_every_member_holds_a_value_somewhere(api, token, ask, arguments, sandbox):
    seen, filled = set(), set()
    preauth = [f'remoteStartPreauthId: "{id_}"' for id_ in sandbox.preauth_starts.values()]
    attempts = [f'id: "{id_}"' for id_ in sandbox.remote_starts.values()]
    logs = api.data("{ chargelogsPaged(pagination: {limit: 40}) { data { id } } }", token)["data"]
    several = {
        "remoteStartWithPreauthStatus": preauth,
        "remoteStartAttemptStatus": attempts,
        "chargelogMeterValuesSummary": [f'uuid: "{log["id"]}"' for log in logs],
    }
    for name, field in QUERIES.items():
        wanted = [arguments.get(name, "")]
        if name in {"chargelogsPaged", "cpsPaged"}:
            wanted = [f"pagination: {{limit: 800}}{', ' + SHOW_ALL if name[1] == 'p' else ''}"]
        for given in several.get(name, wanted):
            for member, value in members(field.type, ask(name, given)):
                seen.add(member)
                if value is not None:
                    filled.add(member)
    assert seen - filled == ALWAYS_NULL


def test_who_may_ask_is_as_the_reference_states(api, sandbox, arguments):
    pair = api.login()
    anonymous = api.data("mutation { initAnonymousSession { sessionToken } }", sandbox.psk)
    bearers = {
        "INI": sandbox.psk,
        "CRM": pair["sessionToken"],
        "ANYM": anonymous["sessionToken"],
        "RFT": pair["refreshToken"],
    }
    for name, field in QUERIES.items():
        inner = (
            "{ __typename }" if isinstance(get_named_type(field.type), GraphQLObjectType) else ""
        )
        given = f"({arguments[name]})" if name in arguments else ""
        statuses = {
            role: api.send(f"{{ {name}{given} {inner} }}", bearer).status
            for role, bearer in bearers.items()
        }
        allowed = {role for role, status in statuses.items() if status == 200}
        assert allowed == STATED.get(name, {"CRM"}), name
        assert set(statuses.values()) <= {200, 403}
    assert {role.value for role in STATED["settings"]} == {"INI", "CRM", "ANYM"}
    assert {role.value for role in STATED["cpOccupancyRate"]} == {"INI", "CRM", "ANYM"}


@pytest.mark.parametrize(
    "query",
    [
        'accountDocument(id: "?") { id }',
        'availableCardsForChargingProcess(connectorId: "?") { id }',
        'card(id: "?") { id }',
        'chargelog(id: "?") { id }',
        'chargelogMeterValuesSummary(uuid: "?") { sumEnergy }',
        'connector(id: "?") { id }',
        'connectorByEvseId(evseId: "?") { id }',
        'cp(id: "?") { id }',
        'ratePackageByConnectorId(id: "?") { id }',
        'remoteStartWithPreauthStatus(remoteStartPreauthId: "?") { id }',
        'site(id: "?") { id }',
    ],
)
def test_an_unknown_id_is_null(api, token, query):
    assert api.data(f"{{ {query} }}", token) is None


@pytest.mark.parametrize(
    "query",
    ['cpCapabilities(id: "?") { hasRemoteCommands }', 'remoteStartAttemptStatus(id: "?") { id }'],
)
def test_an_unknown_id_is_an_error_where_null_is_not_allowed(api, token, query):
    error = api.error(f"{{ {query} }}", token)
    assert error["extensions"]["code"] == "NOT_FOUND"
    assert error["data"] is None


def test_what_is_one_drivers_is_not_anothers(api, token, sandbox):
    other = api.login("second@example.com", "second")["sessionToken"]
    mine = api.send(FIND, token).json()["data"]
    card, document = mine["cardsPaged"]["data"][0], mine["accountDocumentsPaged"]["data"][0]
    for query in (
        f'card(id: "{card["id"]}") {{ id }}',
        f'accountDocument(id: "{document["id"]}") {{ id }}',
        f'remoteStartWithPreauthStatus(remoteStartPreauthId: "{sandbox.preauth_starts["started"]}")'
        " { id }",
    ):
        assert api.data(f"{{ {query} }}", token) is not None
        assert api.data(f"{{ {query} }}", other) is None
    attempt = sandbox.remote_starts["pending"]
    query = f'{{ remoteStartAttemptStatus(id: "{attempt}") {{ id }} }}'
    assert api.error(query, other)["extensions"]["code"] == "NOT_FOUND"
