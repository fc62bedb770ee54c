"""`beenergised graphql`: documents of the caller's own on the command line."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import run_on_terminal, run_process

from beenergised import sandbox
from beenergised.graphql_api import load_schema
from beenergised.graphql_api.custom_queries.schema import schema_text
from beenergised.messages import Headers, Request, Response
from beenergised.sandbox import Fault, Sandbox, SandboxSender

GRAPHQL = ("--sandbox", "graphql")
ME = "{ contact { displayName } }"
DORA = {"contact": {"displayName": "Dora Demo"}}
STATIONS = """
query Stations($pagination: PaginationFilter, $free: Boolean) {
  cpsPaged(pagination: $pagination, freeOfCharge: $free) {
    data { id city status { simple } ...More }
    pagination { ... on Pagination { totalCount isLastPage } }
  }
}
fragment More on Cp { operator { name } __typename }
"""
DAY = 'query ($d: OccupancyDays!) { cpOccupancyRate(cpId: "1", day: $d) { day } }'
LOG = "query Log($id: ID!) { chargelog(id: $id) { id } }"


# --- Where the document comes from


@pytest.mark.parametrize(
    ("arguments", "stdin"), [((ME,), ""), (("-",), ME), ((), ME), ((), f"\ufeff{ME}")]
)
def test_a_document_is_an_argument_or_standard_input(
    cli: Cli, arguments: tuple[str, ...], stdin: str
) -> None:
    result = cli(*GRAPHQL, *arguments, stdin=stdin)
    assert (result.code, result.json(), result.err) == (0, DORA, "")


def test_a_document_is_a_file(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "me.graphql"
    path.write_text(ME, encoding="utf-8")
    assert cli(*GRAPHQL, "--file", str(path)).json() == DORA


def test_a_document_comes_through_a_pipe(state_dir: Path) -> None:
    assert run_process(*GRAPHQL, stdin=ME).json() == DORA


def test_on_a_terminal_without_a_document_it_says_what_is_missing(state_dir: Path) -> None:
    result = run_on_terminal(*GRAPHQL)
    assert result.code == 2
    assert "Which document?" in result.out


def test_one_of_several_operations_is_named(cli: Cli) -> None:
    both = f"query A {ME} query B {{ contact {{ email }} }}"
    assert list(cli(*GRAPHQL, both, "--operation", "B").json()["contact"]) == ["email"]
    result = cli(*GRAPHQL, both)
    assert result.code == 2
    assert "say which by --operation (A, B)" in result.err


# --- Variables


def some_id(cli: Cli) -> str:
    result = cli("--sandbox", "chargelogs", "list", "--limit", "1", "-o", "ndjson")
    return str(result.json()["id"])


def test_variables_are_text_json_and_a_file(cli: Cli, tmp_path: Path) -> None:
    wanted = some_id(cli)
    path = tmp_path / "variables.json"
    path.write_text(json.dumps({"id": wanted}), encoding="utf-8")
    for given in (
        ("-f", f"id={wanted}"),
        ("--variable", f"id={wanted}"),
        ("-F", f'id="{wanted}"'),
        ("--json-variable", f'id="{wanted}"'),
        ("--variables", json.dumps({"id": wanted})),
        ("--variables", str(path)),
        ("--variables", '{"id": "other"}', "-f", f"id={wanted}"),
    ):
        assert cli(*GRAPHQL, LOG, *given).json() == {"chargelog": {"id": wanted}}


def test_text_may_hold_an_equals_sign_and_be_empty(cli: Cli) -> None:
    for text in ("a=b", ""):
        result = cli(*GRAPHQL, LOG, "-f", f"id={text}")
        assert result.code != 2


PAGE = "query ($p: PaginationFilter) { cpsPaged(pagination: $p) { data { id } } }"


def test_numbers_and_objects_are_given_as_json(cli: Cli) -> None:
    found = cli(*GRAPHQL, PAGE, "-F", 'p={"limit": 2, "offset": 1}').json()
    assert len(found["cpsPaged"]["data"]) == 2


def test_text_where_a_number_is_needed_is_told_how_to_be_one(cli: Cli) -> None:
    result = cli(*GRAPHQL, PAGE, "-f", "p=5")
    assert result.code == 2
    assert "$p: '5' is not an object (PaginationFilter)." in result.err
    assert "-F 'p=…'" in result.err


WRONG: list[tuple[tuple[str, ...], str]] = [
    ((ME, "--file", "x"), "exclude each other"),
    (("--file", "/no/such/file"), "file: /no/such/file: No such file or directory"),
    ((ME, "--variables", "/no/such/file"), "variables: /no/such/file"),
    ((ME, "--variables", "{"), "this is not JSON"),
    ((LOG, "-f", "id"), "NAME=VALUE is needed, not 'id'"),
    ((LOG, "-f", "=5"), "NAME=VALUE is needed"),
    ((LOG, "-F", "id=abc"), "id: this is not JSON"),
    ((LOG, "-F", "id=abc"), "Text goes by -f."),
    ((LOG, "-F", "id=1", "-F", "id=2"), "given twice"),
    ((LOG, "-f", "id=1", "-F", "id=2"), "given twice"),
    ((LOG, "-f", "idd=1"), "Did you mean 'id'?"),
    ((LOG,), "needs $id, of type ID!"),
    (("",), "document is empty"),
    (("{ contakt { id } }",), "1:3 Cannot query field 'contakt' on type 'Query'."),
    (("{ contakt { id } }",), "send it with --no-validate."),
    ((ME, "--limit", "5"), "--limit goes with --paginate."),
    ((ME, "--page-size", "5"), "--page-size goes with --paginate."),
    ((ME, "-o", "csv"), "--output csv is for the rows of a list"),
    ((ME, "-o", "table"), "--output table is for the rows of a list"),
    ((ME, "--paginate"), "not one that --paginate can read"),
    ((STATIONS, "--paginate", "-F", "pagination={}"), "leave it out, and set --page-size"),
    ((STATIONS, "--paginate", "--page-size", "0"), "page_size must be"),
    ((STATIONS, "--paginate", "--no-validate", "-o", "csv"), "take json or ndjson"),
    (
        (STATIONS.replace("city", "connectors { id }"), "--paginate", "-o", "csv"),
        "cpsPaged.data.connectors is a list",
    ),
    (
        ("{ contact { id } additionalRegistrationFields { name } }",),
        "send them in documents of their own.",
    ),
    (
        (DAY, "-f", "d=X"),
        "To send a newer value: --no-validate.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_what_cannot_be_right_is_a_usage_error_in_the_words_of_flags(
    cli: Cli, service: Sandbox, arguments: tuple[str, ...], words: str
) -> None:
    before = dict(service.calls)
    result = cli(*GRAPHQL, *arguments)
    assert result.code == 2
    assert result.out == ""
    assert words in result.err
    assert dict(service.calls) == before


def test_what_is_not_utf8_is_refused(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "latin.graphql"
    path.write_bytes(b"{ caf\xe9 }")
    result = cli(*GRAPHQL, "--file", str(path))
    assert result.code == 2
    assert "not UTF-8" in result.err


def test_a_file_of_variables_holds_an_object(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "variables.json"
    path.write_text("[1]", encoding="utf-8")
    result = cli(*GRAPHQL, LOG, "--variables", str(path))
    assert result.code == 2
    assert "a JSON object is needed" in result.err


def test_what_is_newer_is_sent_unvalidated_and_the_service_says_no(cli: Cli) -> None:
    result = cli(*GRAPHQL, "{ contakt { id } }", "--no-validate")
    assert result.code == 1
    assert "Cannot query field 'contakt'" in result.err


# --- What is printed


def test_json_is_indented_and_ndjson_one_line(cli: Cli) -> None:
    assert cli(*GRAPHQL, ME).out == json.dumps(DORA, indent=2) + "\n"
    assert cli(*GRAPHQL, ME, "-o", "json").out == json.dumps(DORA, indent=2) + "\n"
    assert cli(*GRAPHQL, ME, "-o", "ndjson").out == json.dumps(DORA) + "\n"


@pytest.mark.parametrize("usual", ["table", "csv", "json"])
def test_what_lists_usually_look_like_does_not_count_here(
    cli: Cli, usual: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEENERGISED_OUTPUT", usual)
    assert cli(*GRAPHQL, ME).json() == DORA
    assert len(cli(*GRAPHQL, STATIONS, "--paginate", "--limit", "3").json()) == 3


class Half(SandboxSender):
    """Answers half of what is asked, in operations so named."""

    def send(self, request: Request, timeout: float) -> Response:
        if not request.operation.startswith("Half"):
            return super().send(request, timeout)
        error = {"message": "No cp", "extensions": {"code": request.operation[4:]}}
        body = {"data": {"contact": {"id": "1"}, "cp": None}, "errors": [error]}
        return Response(200, Headers(), json.dumps(body).encode())


@pytest.mark.parametrize(("kind", "code"), [("", 1), ("FORBIDDEN", 1), ("NOT_FOUND", 3)])
def test_data_beside_errors_is_printed_and_the_exit_code_says_so(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, kind: str, code: int
) -> None:
    monkeypatch.setattr(sandbox, "SandboxSender", Half)
    result = cli(*GRAPHQL, f'query Half{kind} {{ contact {{ id }} cp(id: "x") {{ id }} }}')
    assert result.code == code
    assert result.json() == {"contact": {"id": "1"}, "cp": None}
    assert result.err == f"Error: Half{kind}: No cp\n"


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"{}"])
def test_an_answer_without_data_prints_none(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    class Lost(SandboxSender):
        def send(self, request: Request, timeout: float) -> Response:
            if request.operation != "Lost":
                return super().send(request, timeout)
            return Response(404, Headers(), body)

    monkeypatch.setattr(sandbox, "SandboxSender", Lost)
    result = cli(*GRAPHQL, "query Lost { contact { id } }")
    assert (result.code, result.out) == (3, "")


def test_without_data_only_the_error_is_printed(cli: Cli, service: Sandbox) -> None:
    service.faults.add(Fault("errors_without_data", operation="contact", message="Out of order"))
    result = cli(*GRAPHQL, ME)
    assert (result.code, result.out) == (1, "")
    assert result.err == "Error: contact: Out of order\n"


def test_errors_are_json_only_where_json_was_asked_for(cli: Cli) -> None:
    assert cli(*GRAPHQL, "{ a }").err.startswith("Error: ")
    failure = cli(*GRAPHQL, "{ a }", "-o", "json").failure()
    assert (failure["code"], failure["argument"]) == ("invalid_argument", "document")


# --- Lists


def test_rows_are_one_array_as_they_came(cli: Cli) -> None:
    rows = cli(*GRAPHQL, STATIONS, "--paginate", "--page-size", "7").json()
    stations = cli("--sandbox", "stations", "list", "-o", "ndjson").lines
    assert [row["id"] for row in rows] == [json.loads(line)["id"] for line in stations]
    assert list(rows[0]) == ["id", "city", "status", "operator", "__typename"]


def test_rows_are_a_line_each(cli: Cli) -> None:
    result = cli(*GRAPHQL, STATIONS, "--paginate", "--limit", "5", "-o", "ndjson")
    assert [next(iter(json.loads(line))) for line in result.lines] == ["id"] * 5


def test_variables_go_along_with_the_page(cli: Cli) -> None:
    every = cli(*GRAPHQL, STATIONS, "--paginate", "-o", "ndjson").lines
    free = cli(*GRAPHQL, STATIONS, "--paginate", "-o", "ndjson", "-F", "free=true").lines
    assert 0 < len(free) < len(every)


def test_rows_of_single_values_are_csv_in_the_order_of_the_document(cli: Cli) -> None:
    result = cli(*GRAPHQL, STATIONS, "--paginate", "--limit", "2", "-o", "csv")
    header, *rows = csv.reader(io.StringIO(result.out))
    assert header == ["id", "city", "status.simple", "operator.name", "__typename"]
    assert [row[-1] for row in rows] == ["Cp", "Cp"]


def test_rows_of_single_values_are_a_table(cli: Cli, state_dir: Path) -> None:
    piped = cli(*GRAPHQL, STATIONS, "--paginate", "--limit", "2", "-o", "table")
    assert piped.lines[0].split("\t")[:2] == ["id", "city"]
    wanted = ("--paginate", "--limit", "2", "-o", "table")
    shown = run_on_terminal(*GRAPHQL, STATIONS, *wanted, columns=160)
    assert "status.simple" in shown.out
    assert re.search(r"^2 of \d+ rows in the sandbox$", shown.out, re.MULTILINE)


def test_a_list_that_fails_has_printed_what_came_before(cli: Cli, service: Sandbox) -> None:
    service.faults.add(Fault("errors_without_data", operation="cpsPaged", after=1))
    result = cli(*GRAPHQL, STATIONS, "--paginate", "--page-size", "5")
    assert result.code == 1
    assert len(result.json()) == 5


# --- The schema


def test_the_schema_is_printed_without_asking_anybody(cli: Cli) -> None:
    result = cli("graphql", "--schema")
    assert (result.code, result.out, result.err) == (0, schema_text(), "")
    assert load_schema().query_type is not None
