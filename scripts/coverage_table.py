"""Make docs/coverage.md: every operation of the API, its method, the sandbox, the test.

    python scripts/coverage_table.py            write it
    python scripts/coverage_table.py --check    exit 1 if it is not what would be written

Nothing in the table is typed in: methods are found by the operations that their code names, the
sandbox is asked what it answers, and a test is named only if it exists.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.graphql_api.reads import READS  # noqa: E402 - the tests are no package
from tests.graphql_api.writes import OWN_WRITES, SESSION_WRITES  # noqa: E402 - the same

from beenergised.graphql_api._generated.registry import PLACES  # noqa: E402
from beenergised.graphql_api.operation_index import operation  # noqa: E402
from beenergised.graphql_api.roles import role_of  # noqa: E402
from beenergised.sandbox.graphql_api.resolvers import RESOLVERS  # noqa: E402

TARGET = ROOT / "docs/coverage.md"
GRAPHQL_API = ROOT / "src/beenergised/graphql_api"
#: The backend of `charging`, which makes its calls.
BACKEND = GRAPHQL_API / "charging/_async/backend.py"
OF_READS = "tests/graphql_api/_async/test_reads.py"
OF_WRITES = "tests/graphql_api/_async/test_writes.py"
OWN = "test_a_method_sends_its_document_and_reads_the_reference_s_answer"
OF_SESSION = "test_a_session_begins_goes_on_and_ends_with_the_reference_s_answer"

#: Who makes the calls that no public method of a resource names.
ELSEWHERE = {
    "initSession": "the first call, or `client.login()`",
    "initAnonymousSession": "the same with `anonymous=True`",
    "renewSession": "any call, before a session ends",
    "invalidateSession": "`client.logout()`",
    # The method is an argument of the start, by which it chooses.
    "attemptRemoteStart": "`client.charging.start()`",
    "remoteStart": "`client.charging.start(auto=True)`",
    "remoteStartWithoutInvoicing": (
        '`client.charging.start(method="remoteStartWithoutInvoicing")`'
    ),
}

HEAD = """\
<!-- Made by scripts/coverage_table.py; `make generate` writes it, `make check` compares. -->
# What of the API is covered

Every operation of the GraphQL API that the reference documents: the method of `Client` and
`AsyncClient` that makes the call, whose token goes along (*assumed* where the reference states no
role), whether the sandbox answers it from its data, and the test that asserts what is on the wire
and reads the reference's own answer. Its twin in `_sync/` does the same for `Client`.

{queries} queries and {mutations} mutations. {methods} of {total} have a method and such a test,
{sandboxed} of {total} are answered by the sandbox.
"""
COLUMNS = ("| Operation | Method | Token | Sandbox | Test |", "|---|---|---|---|---|")


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    kind: str
    method: str
    token: str
    sandbox: bool
    proof: str

    def __str__(self) -> str:
        sandbox = "yes" if self.sandbox else "–"
        return f"| `{self.name}` | {self.method} | {self.token} | {sandbox} | {self.proof} |"


# --- Methods ---------------------------------------------------------------------------------


def methods() -> dict[str, list[str]]:
    """The public methods that call each operation, by its name in the API."""
    constants = {constant: name for name, (_, constant) in PLACES.items()}
    properties = {home: name for name, home in _properties()}
    found: dict[str, list[tuple[int, str]]] = {}
    for path in sorted(GRAPHQL_API.glob("**/_async/*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and node.name in properties:
                for method, named in _named_by_methods(node).items():
                    made = sorted(named & constants.keys())
                    for constant in made:
                        call = f"`{properties[node.name]}.{method}()`"
                        found.setdefault(constants[constant], []).append((len(made), call))
    # First who makes no other call: for the rest it is a look on the way.
    return {
        name: [call for _, call in sorted(calls, key=lambda each: each[0])]
        for name, calls in found.items()
    }


def _properties() -> Iterator[tuple[str, str]]:
    """The resources of a client: `client.cards`, and the class that it is of."""
    for node in ast.walk(ast.parse((GRAPHQL_API / "_async/client.py").read_text(encoding="utf-8"))):
        if not isinstance(node, ast.FunctionDef) or not isinstance(node.returns, ast.Name):
            continue
        if any(ast.unparse(each) == "cached_property" for each in node.decorator_list):
            yield f"client.{node.name}", node.returns.id


def _named_by_methods(node: ast.ClassDef) -> dict[str, set[str]]:
    """The names in the code of each public method, and in the methods that it calls of its own
    private ones and of its backend.
    """
    own = _names_in(node)
    helpers = {name: names for name, names in own.items() if name.startswith("_")}
    if any("_backend" in names for names in own.values()):
        for backend in ast.parse(BACKEND.read_text(encoding="utf-8")).body:
            if isinstance(backend, ast.ClassDef):
                helpers.update(_names_in(backend))
    return {
        name: names.union(*(helpers[each] for each in names & helpers.keys()))
        for name, names in own.items()
        if not name.startswith("_")
    }


def _names_in(node: ast.ClassDef) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for each in node.body:
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            names = {n.id for n in ast.walk(each) if isinstance(n, ast.Name)}
            names |= {n.attr for n in ast.walk(each) if isinstance(n, ast.Attribute)}
            found.setdefault(each.name, set()).update(names)
    return found


# --- The table -------------------------------------------------------------------------------


def rows() -> list[Row]:
    """A row for every operation."""
    called = methods()
    return [_row(name, called.get(name, [])) for name in PLACES]


def _row(name: str, called: list[str]) -> Row:
    role = role_of(name)
    token = {"PSK": "key", "REFRESH": "refresh", "SESSION": "session"}[role.bearer.name]
    proof = _proof_of(name)
    method = ", ".join(called) or (ELSEWHERE.get(name, "") if proof else "")
    return Row(
        name,
        operation(name).kind,
        method or "–",
        token if role.stated else f"{token} (assumed)",
        name in RESOLVERS,
        proof or "–",
    )


def _proof_of(name: str) -> str:
    """The test of an operation, with its parameter; nothing where there is none."""
    for tested, path, test in (
        (READS, OF_READS, OWN),
        (OWN_WRITES, OF_WRITES, OWN),
        (SESSION_WRITES, OF_WRITES, OF_SESSION),
    ):
        if name in tested:
            if f"def {test}(" not in (ROOT / path).read_text(encoding="utf-8"):
                raise SystemExit(f"{path} has no test {test}")
            return f"[`{Path(path).stem}`](../{path}) `[{name}]`"
    return ""


def text() -> str:
    """The page."""
    table = rows()
    parts = [
        HEAD.format(
            queries=sum(row.kind == "query" for row in table),
            mutations=sum(row.kind == "mutation" for row in table),
            methods=sum("–" not in {row.method, row.proof} for row in table),
            total=len(table),
            sandboxed=sum(row.sandbox for row in table),
        )
    ]
    for kind, title in ("query", "Queries"), ("mutation", "Mutations"):
        lines = [str(row) for row in table if row.kind == kind]
        parts.append("\n".join([f"\n## {title}\n", *COLUMNS, *lines, ""]))
    return "".join(parts)


def main(arguments: list[str]) -> int:
    wanted = text()
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    if "--check" in arguments:
        print(f"{TARGET.relative_to(ROOT)} is stale; run: make generate")
        return 1
    TARGET.write_text(wanted, encoding="utf-8")
    print(f"wrote {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
