"""Documents of the caller's own: read, checked, and given a token, before anything is sent."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import gql
import pytest
from gql.dsl import DSLMutation, DSLQuery, DSLSchema, DSLSubscription, dsl_gql
from graphql import build_schema, parse

from beenergised import Secret, Unchecked
from beenergised.base_models import OpenEnum
from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api import Bearer, load_schema
from beenergised.graphql_api._generated.chargelogs import ChargelogFilter
from beenergised.graphql_api.custom_queries.documents import (
    Document,
    OwnDocument,
    bearer_for,
    read_document,
)
from beenergised.graphql_api.custom_queries.lists import ListDocument, list_document
from beenergised.graphql_api.custom_queries.variables import (
    ReadVariables,
    Variables,
    read_variables,
)

API = DSLSchema(load_schema())


def refusal(document: Any, *arguments: Any, **more: Any) -> str:
    with pytest.raises(InvalidArgumentError) as caught:
        read_document(document, *arguments, **more)
    return caught.value.message


# --- Forms of a document


def test_text_is_sent_as_it_was_written() -> None:
    text = "# mine\n\n  query   Mine{contact{id}}  "
    assert read_document(text).text == text


FORMS: list[Document] = [
    "{ contact { id } }",
    gql.gql("{ contact { id } }"),
    gql.GraphQLRequest("{ contact { id } }"),
    parse("{ contact { id } }"),
    dsl_gql(DSLQuery(API.Query.contact.select(API.Contact.id))),
    DSLQuery(API.Query.contact.select(API.Contact.id)),
]


@pytest.mark.parametrize("document", FORMS, ids=lambda form: type(form).__name__)
def test_a_document_may_be_text_or_what_gql_and_graphql_core_make(document: Document) -> None:
    own = read_document(document)
    assert " ".join(own.text.split()) == "{ contact { id } }"
    assert (own.kind, own.name, own.roots, own.shown_name) == (
        "query",
        None,
        ("contact",),
        "contact",
    )


def test_the_dsl_makes_mutations_and_names_operations() -> None:
    stop = DSLMutation(API.Mutation.remoteStop(transaction="1").select(API.RemoteStopResponse.code))
    assert read_document(stop).kind == "mutation"
    own = read_document(dsl_gql(Stop=stop))
    assert (own.name, own.shown_name, own.roots) == ("Stop", "Stop", ("remoteStop",))


@pytest.mark.parametrize("wrong", [None, 5, b"{ contact { id } }", ["{"], {"query": "{ a }"}])
def test_anything_else_is_no_document(wrong: Any) -> None:
    assert type(wrong).__name__ in refusal(wrong)


def test_names_in_fragments_are_root_fields_too() -> None:
    own = read_document(
        "query { ...A ... on Query { settings { key } } } fragment A on Query { contact { id } }"
    )
    assert own.roots == ("contact", "settings")


# --- What is refused


def test_every_problem_is_told_with_its_place_and_the_nearest_right_name() -> None:
    message = refusal("query ($x: Int) {\n  contakt { id }\n  contact { idd }\n}")
    assert message.splitlines() == [
        "The document does not fit the schema that this version ships:",
        "  1:8 Variable '$x' is never used.",
        "  2:3 Cannot query field 'contakt' on type 'Query'. Did you mean 'contact'?",
        "  3:13 Cannot query field 'idd' on type 'Contact'. Did you mean 'id'?",
        "If the service is newer than this version, send it with validate=False.",
    ]


def test_a_page_of_problems_is_enough() -> None:
    message = refusal("{" + " ".join(f"field{number}" for number in range(100)) + "}")
    assert len(message.splitlines()) == 23
    assert "… and 80 more" in message


def test_a_place_is_told_for_documents_of_gql_too() -> None:
    assert "1:3 Cannot query field 'contakt'" in refusal(gql.gql("{ contakt { id } }"))


@pytest.mark.parametrize("validate", [True, False])
@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("{ contact {", "not GraphQL: 1:12 Syntax Error: Expected Name"),
        ("", "empty"),
        (" \n", "empty"),
        ("{a" * 5000, "nested too deeply"),
        ("fragment A on Contact { id }", "no operation"),
        ("subscription { contact { id } }", "Subscriptions cannot be sent"),
    ],
)
def test_what_is_no_request_is_refused_with_or_without_validation(
    document: str, words: str, validate: bool
) -> None:
    assert words in refusal(document, validate=validate)


def test_a_subscription_of_the_dsl_is_refused() -> None:
    schema = DSLSchema(build_schema("type Query { a: Int } type Subscription { b: Int }"))
    assert "Subscriptions" in refusal(DSLSubscription(schema.Subscription.b), validate=False)


def test_what_is_newer_than_the_schema_goes_through_when_told_so() -> None:
    own = read_document("query Q($a: NewType!) { brandNew(a: $a) { x } }", validate=False)
    assert own.roots == ("brandNew",)


def test_a_value_in_a_document_that_looks_secret_is_not_quoted() -> None:
    token = "eyJhbGciOiJSUzUxMiJ9.eyJzdWIiOiIx.signature"
    assert "eyJ" not in refusal(f'{{ chargelogsPaged(pagination: "{token}") {{ data {{ id }} }} }}')


TWO = "query A { contact { id } } query B { hasPaymentMedium }"


def test_of_several_operations_one_is_named() -> None:
    assert "(A, B)" in refusal(TWO)
    assert read_document(TWO, "B").roots == ("hasPaymentMedium",)
    request = gql.gql(TWO)
    request.operation_name = "A"
    assert read_document(request).roots == ("contact",)
    assert read_document(request, "B").roots == ("hasPaymentMedium",)
    assert "Did you mean 'A'?" in refusal(TWO, "a")
    assert "has no operation 'A'; it has: one without a name" in refusal("{ contact { id } }", "A")


# --- The token


def bearer(document: str, wanted: Any = None, **overrides: Bearer) -> Bearer:
    return bearer_for(read_document(document, validate=False), overrides, wanted)


def test_root_fields_decide_which_token_goes_along() -> None:
    assert bearer("{ contact { id } settings { key } }") is Bearer.SESSION
    assert bearer("{ additionalRegistrationFields { name } }") is Bearer.PSK
    fragment = "fragment F on Query { a: additionalRegistrationFields { name } }"
    assert bearer(f"{{ ...F }} {fragment}") is Bearer.PSK
    assert bearer("{ __typename __schema { types { name } } }") is Bearer.SESSION
    assert bearer("{ additionalRegistrationFields { name } __typename }") is Bearer.PSK
    assert bearer("{ cpsPaged { data { id } } }", cpsPaged=Bearer.PSK) is Bearer.PSK


MIXED = "{ contact { id } additionalRegistrationFields { name } }"


def test_fields_of_different_tokens_are_not_sent_together() -> None:
    with pytest.raises(InvalidArgumentError, match=r"contact: SESSION, additional\w+: PSK"):
        bearer(MIXED)
    assert bearer(MIXED, Bearer.SESSION) is Bearer.SESSION


@pytest.mark.parametrize("wrong", ["PSK", "INI", True])
def test_a_bearer_is_one_of_the_enum(wrong: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"Bearer\.SESSION or Bearer\.PSK"):
        bearer("{ contact { id } }", wrong)


def test_the_refresh_token_is_not_given_away() -> None:
    for arguments in (("mutation { renewSession { refreshToken } }",), ("{ a }", Bearer.REFRESH)):
        with pytest.raises(InvalidArgumentError, match="works once"):
            bearer(*arguments)


# --- Variables


class Colour(OpenEnum):
    RED = "red"


class Day(Enum):
    FIRST = "MONDAY"


def values(
    declared: str, given: Variables | None, *, validate: bool = True, roots: str = "contact { id }"
) -> ReadVariables:
    document = read_document(f"query ({declared}) {{ {roots} }}", validate=False)
    return read_variables(document, given, validate=validate, timezone=UTC)


def wrong(declared: str, given: Any, **more: Any) -> InvalidArgumentError:
    with pytest.raises(InvalidArgumentError) as caught:
        values(declared, given, **more)
    return caught.value


IN_JSON: list[tuple[str, Any, Any]] = [
    ("String", None, None),
    ("String", "text", "text"),
    ("String", Colour.RED, "red"),
    ("String", Colour("mauve"), "mauve"),
    ("OccupancyDays", Day.FIRST, "MONDAY"),
    ("ID", UUID(int=7), "00000000-0000-0000-0000-000000000007"),
    ("ID", 7, 7),
    ("Int", 7, 7),
    ("Int", 7.0, 7.0),
    ("Float", 7, 7),
    ("Float", 7.5, 7.5),
    ("Boolean", True, True),
    ("DateTime", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z"),
    ("DateTime", datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00:00.000Z"),
    (
        "String",
        datetime(2026, 1, 2, tzinfo=timezone(timedelta(hours=2))),
        "2026-01-01T22:00:00.000Z",
    ),
    ("[String]", ("a", None), ["a", None]),
    ("[String!]!", "one", "one"),
    ("ChargelogFilter", {"status": "stopped"}, {"status": "stopped"}),
    ("ChargelogFilter", ChargelogFilter(status="stopped"), {"status": "stopped"}),
    ("ChargelogFilter", {"status": Unchecked("paused")}, {"status": "paused"}),
    ("ChargelogFilter", ChargelogFilter(status=Unchecked("paused")), {"status": "paused"}),
    ("TimeFrameFilter", {"start": datetime(2026, 1, 2, tzinfo=UTC), "end": None},
     {"start": "2026-01-02T00:00:00.000Z", "end": None}),
    ("NotInTheSchema", {"a": [1]}, {"a": [1]}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value", "sent"), IN_JSON, ids=str)
def test_values_become_json(kind: str, value: Any, sent: Any) -> None:
    read = values(f"$v: {kind}", {"v": value})
    assert read.sent == read.shown == {"v": sent}
    assert isinstance(read.sent["v"], type(sent))


MISFITS: list[tuple[str, Any, str]] = [
    ("Int", "5", r"\$v: '5' is not a whole number of 32 bits \(Int\)"),
    ("Int", 5.5, "not a whole number"),
    ("Int", True, "not a whole number"),
    ("Int", 2**31, "32 bits"),
    ("Float", "5", "not a number"),
    ("Float", False, "not a number"),
    ("String", 5, "not text"),
    ("ID", 5.5, "not text"),
    ("ID", True, "not text"),
    ("Boolean", "true", "not true or false"),
    ("Boolean", 1, "not true or false"),
    ("DateTime", "yesterday", "a datetime or ISO 8601 text"),
    ("DateTime", 1767225600, "a datetime or ISO 8601 text"),
    ("String!", None, r"\$v: null, where String! is needed"),
    ("[String!]", ["a", None], r"\$v\[1\]: null"),
    ("[[Int]]", [[1], [1, "2"]], r"\$v\[1\]\[1\]"),
    ("[Int]", {"a": 1}, "not a whole number"),
    ("OccupancyDays", "MONDY", "Did you mean 'MONDAY'"),
    ("OccupancyDays", "MONDAI", r"Unchecked\('MONDAI'\), or validate=False"),
    ("OccupancyDays", 1, "is not one of ALL"),
    ("ChargelogFilter", "stopped", r"not an object \(ChargelogFilter\)"),
    ("ChargelogFilter", {"state": "stopped"}, r"\$v\.state: .* Did you mean 'status'"),
    ("ChargelogFilter", {"status": "STOPPED"}, r"\$v\.status: .* Did you mean 'stopped'"),
    ("TimeFrameFilter", {"start": "2026"}, r"\$v\.start"),
    ("AttemptRemoteStartInput", {"tagId": "1"}, r"\$v\.connectorId: missing"),
    ("AttemptRemoteStartInput", {"tagId": None, "connectorId": ""}, r"\$v\.tagId: null"),
]


@pytest.mark.parametrize(("kind", "value", "words"), MISFITS, ids=str)
def test_a_value_of_the_wrong_type_is_told_with_its_place(
    kind: str, value: Any, words: str
) -> None:
    error = wrong(f"$v: {kind}", {"v": value})
    assert error.argument == "v"
    with pytest.raises(InvalidArgumentError, match=words):
        raise error
    assert values(f"$v: {kind}", {"v": value}, validate=False).sent == {"v": value}


@pytest.mark.parametrize("validate", [True, False])
@pytest.mark.parametrize(
    ("value", "words"),
    [
        (float("nan"), "no number that JSON has"),
        (float("inf"), "no number that JSON has"),
        (date(2026, 1, 1), "a date cannot be sent"),
        (timedelta(1), "a timedelta cannot be sent"),
        (Decimal(1), "a Decimal cannot be sent"),
        (b"bytes", "a bytes cannot be sent"),
        ({1, 2}, "a set cannot be sent"),
        ({1: 2}, "1 is not a name"),
        ([object()], r"v\[0\]: a object"),
    ],
)
def test_what_is_not_json_is_refused_with_or_without_validation(
    value: Any, words: str, validate: bool
) -> None:
    error = wrong("$v: String", {"v": value}, validate=validate)
    assert error.argument == "v"
    with pytest.raises(InvalidArgumentError, match=words):
        raise error


def test_a_variable_that_contains_itself_is_refused() -> None:
    circle: list[Any] = []
    circle.append(circle)
    error = wrong("$v: String", {"v": circle}, validate=False)
    assert "contain itself" in error.message


@pytest.mark.parametrize("validate", [True, False])
def test_the_document_itself_says_which_variables_there_are(validate: bool) -> None:
    needed = "$id: ID!, $size: Int! = 5, $more: New"
    error = wrong(needed, {"idd": "1"}, validate=validate)
    assert error.argument == "idd"
    assert error.message.splitlines() == [
        "contact declares no variable $idd; it declares: $id, $size, $more. Did you mean 'id'?",
        "contact needs $id, of type ID!.",
    ]
    assert values(needed, {"id": "1"}, validate=validate).sent == {"id": "1"}


@pytest.mark.parametrize("given", ["id", 5, [("id", 1)]])
def test_variables_are_a_mapping(given: Any) -> None:
    assert wrong("$id: ID", given).argument == "variables"


def test_the_variables_of_gqls_request_are_taken_unless_others_are_given() -> None:
    request = gql.gql("query ($id: ID!) { chargelog(id: $id) { id } }")
    request.variable_values = {"id": "its own"}
    own = read_document(request)
    assert read_variables(own, None, validate=True, timezone=UTC).sent == {"id": "its own"}
    assert read_variables(own, {"id": "given"}, validate=True, timezone=UTC).sent == {"id": "given"}


def test_a_variable_may_be_called_variables() -> None:
    error = wrong("$variables: ChargelogFilter", {"variables": {"status": 5}})
    assert error.message.startswith("$variables.status: 5 is not one of")


def test_a_secret_is_revealed_to_the_wire_only() -> None:
    read = values("$v: String, $o: NewOne", {"v": Secret("abc"), "o": {"deep": [Secret("geheim")]}})
    assert read.sent == {"v": "abc", "o": {"deep": ["geheim"]}}
    assert read.shown == {"v": "[redacted]", "o": {"deep": ["[redacted]"]}}
    assert "abc" not in repr(read)
    assert "geheim" not in repr(read)
    assert [secret.reveal() for secret in read.secrets] == ["abc", "geheim"]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("Int", Secret("abc")),
        ("OccupancyDays", Secret("abc")),
        ("ChargelogFilter", [Secret("abc")]),
        ("ChargelogFilter", {"status": Secret("abc")}),
    ],
)
def test_a_secret_of_the_wrong_type_is_not_shown(kind: str, value: Any) -> None:
    message = wrong(f"$v: {kind}", {"v": value}).message
    assert "abc" not in message
    assert "[redacted]" in message


def test_a_value_with_the_name_of_a_secret_is_not_shown() -> None:
    assert "abc" not in wrong("$password: Int", {"password": "abc"}).message


# --- Lists


def listed(document: str, given: Variables | None = None) -> ListDocument:
    return list_document(read_document(document), given or {})


BY_OFFSET = """
query ($p: PaginationFilter!) {
  stations: cpsPaged(pagination: $p) {
    rows: data { ...Row }
    pagination { ... on Pagination { count: totalCount isLastPage } }
  }
}
fragment Row on Cp { key: id city }
"""


def test_rows_and_pagination_are_found_behind_aliases_and_fragments() -> None:
    found = listed(BY_OFFSET)
    assert found == ListDocument(
        variable="p",
        by_cursor=False,
        root="stations",
        rows="rows",
        pagination="pagination",
        keys={"totalCount": "count", "isLastPage": "isLastPage"},
        id="key",
    )


PAGE = "pagination { ... on Pagination { isLastPage } }"
VARIABLE = "query ($p: PaginationFilter)"
LACKING: list[tuple[str, str]] = [
    ("{ contact { id } }", "contact does not select `data`; contact does not select `pagination`"),
    (f"{VARIABLE} {{ cpsPaged(pagination: $p) {{ data {{ id }} }} }}", "select `pagination`"),
    (f"{VARIABLE} {{ cpsPaged(pagination: $p) {{ {PAGE} }} }}", "does not select `data`"),
    (
        f"{VARIABLE} {{ cpsPaged(pagination: $p) {{ data {{ id }} pagination {{ limit }} }} }}",
        "neither `isLastPage` nor `totalCount`",
    ),
    (f"{{ cpsPaged {{ data {{ id }} {PAGE} }} }}", r"no variable .*\$pagination: PaginationFilter"),
    (
        "query ($c: CursorFilter) { cpsPaged(cursorPagination: $c) { data { id } pagination "
        "{ ... on Pagination { isLastPage } } } }",
        "on CursorPagination { cursor }",
    ),
    (
        f"query ($p: PaginationFilter, $c: CursorFilter) {{ cpsPaged(pagination: $p, "
        f"cursorPagination: $c) {{ data {{ id }} {PAGE} }} }}",
        "more than one variable",
    ),
    (
        f"{VARIABLE} {{ cpsPaged(pagination: $p) {{ data {{ id }} {PAGE} }} contact {{ id }} }}",
        r"2 root fields \(cpsPaged, contact\)",
    ),
    ("mutation { invalidateSession { status } }", "it is a mutation"),
    (
        f"{VARIABLE} {{ cpsPaged(pagination: $p) {{ data {{ id }} b: data {{ id }} {PAGE} }} }}",
        "`data` more than once",
    ),
]


@pytest.mark.parametrize(("document", "words"), LACKING)
def test_what_a_document_lacks_for_a_list_is_told(document: str, words: str) -> None:
    with pytest.raises(InvalidArgumentError, match=words):
        listed(document)


def test_a_variable_that_is_not_passed_on_pages_nothing() -> None:
    document = read_document(
        f"query ($p: PaginationFilter) {{ cpsPaged {{ data {{ id }} {PAGE} }} }}", validate=False
    )
    with pytest.raises(InvalidArgumentError, match=r"\$p is not passed to cpsPaged"):
        list_document(document, {})


def test_the_variable_of_the_page_is_filled_in_and_not_given() -> None:
    with pytest.raises(InvalidArgumentError, match="page_size=") as caught:
        listed(BY_OFFSET, {"p": {"limit": 5}})
    assert caught.value.argument == "p"


# --- The schema


def test_the_schema_is_read_once_and_named_at_the_root() -> None:
    assert load_schema() is load_schema()
    assert load_schema().query_type is not None


IMPORTS = """
import sys
from beenergised import Client
from beenergised.graphql_api import load_schema
client = Client(base_url="https://example.com/graphql/", psk="psk", anonymous=True)
client.close()
assert not {"gql", "graphql"} & set(sys.modules), "too early"
load_schema()
assert "graphql" in sys.modules
"""


def test_gql_and_graphql_core_are_imported_when_first_used() -> None:
    subprocess.run([sys.executable, "-c", IMPORTS], check=True, timeout=60)


def test_documents_do_not_show_themselves_whole() -> None:
    own = read_document('mutation { initSession(username: "a", password: "b") { sessionToken } }')
    assert isinstance(own, OwnDocument)
    assert "password" not in repr(own)
