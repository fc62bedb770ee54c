"""Every program in examples/ runs as it is, and against a service that it is told of."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import io
import re
import runpy
import subprocess
import sys
import urllib.request
import webbrowser
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import TypeAlias

import pytest
from tests.docs.markdown import ROOT

from beenergised import AsyncClient, Client, PublicApiClient
from beenergised.errors import ServiceUnreachableError
from beenergised.models import AccountDocument
from beenergised.sandbox import RunningSandbox, running

PROGRAMS = sorted(program.stem for program in (ROOT / "examples").glob("*.py"))
# The sandbox has no OpenID provider to name; the QaaS API has no key:
# tests/qaas_api/test_faq.py; the Public API has a token: below.
_OF_OTHER_SERVICES = {"openid_token", "qaas_quota", "nightly_report", "session_events"}
PROGRAMS_WITH_A_KEY = [name for name in PROGRAMS if name not in _OF_OTHER_SERVICES]

# Where the demo driver charges, and so little that nobody waits for it.
_PLUG = "AT*SBX*E000004*1"
_ARGUMENTS = {
    "backend_with_many_drivers": ("drivers.csv",),
    "backend_for_drivers": ("plugged.csv", "0"),
    "charge_to_receipt": (_PLUG, "0"),
    "preauthorised_charge": (_PLUG,),
}

Printed: TypeAlias = Callable[[str], str]


def _confirmed(url: str) -> bool:
    """What the driver does at the page that the program opened."""
    body = b"decision=approve"
    with urllib.request.urlopen(url, body, timeout=60) as answer:
        return bool(answer.status == 200)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """Return a function that runs a program without arguments and returns its output.

    Each program is run once, in an empty directory. Warnings, such as of a connection left open,
    are errors.
    """

    @cache
    def run(name: str) -> str:
        path, output = str(ROOT / "examples" / f"{name}.py"), io.StringIO()
        with (
            pytest.MonkeyPatch.context() as patch,
            contextlib.redirect_stdout(output),
            contextlib.chdir(tmp_path_factory.mktemp("cwd")),
        ):
            patch.setattr(sys, "argv", [path])
            patch.setattr(sys, "stdin", io.StringIO())
            runpy.run_path(path, run_name="__main__")
            gc.collect()  # what it left open warns here
        return output.getvalue()

    return run


def test_an_example_runs_as_a_program_of_its_own(tmp_path: Path) -> None:
    program = ROOT / "examples" / "list_chargelogs.py"
    done = subprocess.run(
        [sys.executable, "-W", "error", str(program)],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()


@pytest.fixture(scope="module")
def sandbox() -> Iterator[RunningSandbox]:
    with running() as served:
        yield served


@pytest.mark.parametrize("name", PROGRAMS)
def test_an_example_runs_without_configuration(name: str, printed: Printed) -> None:
    assert printed(name).strip()


@pytest.mark.parametrize("name", PROGRAMS_WITH_A_KEY)
def test_an_example_asks_the_service_that_the_environment_names(
    name: str,
    tmp_path: Path,
    sandbox: RunningSandbox,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    driver = f"{sandbox.username},{sandbox.password}"
    Path(tmp_path, "drivers.csv").write_text(f"{driver}\n", encoding="utf-8")
    Path(tmp_path, "plugged.csv").write_text(f"{driver},{_PLUG}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", [name, *_ARGUMENTS.get(name, ())])
    monkeypatch.setattr(webbrowser, "open", _confirmed)
    monkeypatch.setenv("BEENERGISED_BASE_URL", sandbox.url)
    monkeypatch.setenv("BEENERGISED_PSK", sandbox.psk)
    monkeypatch.setenv("BEENERGISED_USERNAME", sandbox.username)
    monkeypatch.setenv("BEENERGISED_PASSWORD", sandbox.password)
    sandbox.sandbox.reset()
    sandbox.sandbox.configure(charging="immediate")
    runpy.run_path(str(ROOT / "examples" / f"{name}.py"), run_name="__main__")
    assert capsys.readouterr().out.strip()
    assert sandbox.sandbox.calls["initSession"] == 1


def test_a_backend_is_told_of_the_beginning_and_the_end_of_a_session(printed: Printed) -> None:
    began, ended = printed("session_events").splitlines()[1:]
    assert re.fullmatch(r"session (\d+) began: Known\(running=True, .*\)", began)
    energy = re.fullmatch(
        r"session \d+ ended: Known\(running=False, .*energy_wh=(\d+\.\d)\)", ended
    )
    assert energy is not None
    assert float(energy[1]) > 1000  # half an hour


def test_the_nightly_report_adds_up_and_names_the_day_that_it_is_told(
    sandbox: RunningSandbox,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    sandbox.sandbox.reset()
    monkeypatch.setenv("BEENERGISED_API_HOST", sandbox.public_api_url)
    monkeypatch.setenv("BEENERGISED_API_TOKEN", sandbox.api_token)
    with PublicApiClient(host=sandbox.public_api_url, token=sandbox.api_token) as api:
        ends = [each.stopped_at for each in api.sessions.list(status="finished")]
        days = Counter(end.astimezone().date() for end in ends if end)
        day, count = days.most_common(1)[0]
        of_day = [
            each
            for each in api.sessions.list(status="finished")
            if each.stopped_at and each.stopped_at.astimezone().date() == day
        ]
    monkeypatch.setattr(sys, "argv", ["nightly_report", str(day)])
    runpy.run_path(str(ROOT / "examples/nightly_report.py"), run_name="__main__")
    text = capsys.readouterr().out
    assert text.startswith(f"Sessions that ended on {day:%A, %d %B %Y}: {count}\n")
    rows = re.findall(r" +(\d+) +([\d.]+)  ([\d.]+) EUR$", text, re.MULTILINE)
    assert sum(int(row[0]) for row in rows) == count
    gross = sum(each.total_amount.with_tax or 0.0 for each in of_day if each.total_amount)
    assert sum(float(row[2]) for row in rows) == pytest.approx(gross)

    monkeypatch.setattr(sys, "argv", ["nightly_report"])  # yesterday: mostly nobody charged
    runpy.run_path(str(ROOT / "examples/nightly_report.py"), run_name="__main__")
    assert capsys.readouterr().out.startswith("Sessions that ended on ")


@pytest.mark.parametrize("name", ["list_chargelogs", "list_chargelogs_async"])
def test_listing_prints_ten_charge_logs(name: str, printed: Printed) -> None:
    assert len(re.findall(r"^\d{4}-\d\d-\d\d ", printed(name), re.MULTILINE)) == 10


def test_statistics_by_month_prints_each_of_twelve_months_once(printed: Printed) -> None:
    months = re.findall(r"^(\d{4}-\d\d) ", printed("statistics_by_month"), re.MULTILINE)
    assert len(set(months)) == len(months) == 12
    assert months == sorted(months)


def test_months_join_without_gap_or_overlap_through_changes_of_the_clock() -> None:
    names = runpy.run_path(str(ROOT / "examples/statistics_by_month.py"))
    spans = list(names["months"](names["datetime"](2026, 4, 15).astimezone(), 8))
    assert [f"{start:%m}" for start, _ in spans] == [
        "09", "10", "11", "12", "01", "02", "03", "04"
    ]  # fmt: skip
    offsets = {start.utcoffset() for start, _ in spans}
    assert len(offsets) == 2  # tests run in a zone with summer time
    for (_, end), (start, _) in pairwise(spans):
        assert start - end == names["timedelta"](milliseconds=1)


def test_the_nearest_stations_are_shown_with_plugs_cards_and_occupancy(printed: Printed) -> None:
    lines = printed("find_a_station").splitlines()
    assert len([line for line in lines if not line.startswith(" ")]) == 3
    plugs = [line for line in lines if re.match(r"  AT\*SBX\*E\d{6}\*\d: .+ kW$", line)]
    cards = [line for line in lines if re.match(r"    .+: [\d.]+ EUR/kWh", line)]
    busiest = [
        line for line in lines if re.match(r"  busiest today at \d+:00: \d+% occupied", line)
    ]
    assert plugs
    assert len(cards) >= len(plugs)
    assert busiest


def test_invoices_are_fetched_once_and_a_missing_one_is_fetched_again(
    tmp_path: Path, sandbox: RunningSandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    names = runpy.run_path(str(ROOT / "examples/download_invoices.py"))
    sandbox.sandbox.reset()

    async def run(year: int | None) -> tuple[int, list[str]]:
        async with AsyncClient(
            base_url=sandbox.url,
            psk=sandbox.psk,
            username=sandbox.username,
            password=sandbox.password,
        ) as client:
            documents = await client.documents.list().to_list()
            years = [each.document_date.year for each in documents if each.document_date]
            year = year or Counter(years).most_common(1)[0][0]
            await names["download_year"](client, year, tmp_path / "new" / "here")
        wanted = [each for each in documents if names["is_invoice_of"](each, year)]
        return year, sorted(names["name_of"](each) for each in wanted)

    year, expected = asyncio.run(run(None))
    files = sorted((tmp_path / "new/here").iterdir())
    assert [file.name for file in files] == expected
    assert len(files) > 1
    assert all(file.read_bytes().startswith(b"%PDF-") for file in files)
    assert f"{len(files)} fetched" in capsys.readouterr().out

    files[1].unlink()
    asyncio.run(run(year))
    printed = capsys.readouterr().out.splitlines()
    assert [line for line in printed if line.endswith(": fetched")] == [f"{files[1].name}: fetched"]
    assert sorted((tmp_path / "new/here").iterdir()) == files
    assert sandbox.sandbox.calls["files"] == len(files) + 1


def test_no_more_invoices_are_under_way_at_once_than_the_limit_and_a_failure_stays_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = runpy.run_path(str(ROOT / "examples/download_invoices.py"))
    issued = datetime(2026, 5, 1, tzinfo=UTC)
    under_way = most = 0

    async def listed() -> AsyncIterator[AccountDocument]:
        for number in range(20):
            yield AccountDocument(
                id=f"{number:08}", title="../..", type="invoice", document_date=issued
            )

    async def download(id_: str, target: Path) -> None:
        nonlocal under_way, most
        assert target.parent == tmp_path
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1
        if id_ == "00000007":
            raise ServiceUnreachableError("cut off")

    client = SimpleNamespace(documents=SimpleNamespace(list=listed, download=download))
    assert asyncio.run(names["download_year"](client, 2026, tmp_path)) == 1
    assert most == names["AT_ONCE"]
    lines = capsys.readouterr().out.splitlines()
    assert lines[7] == "invoice-00000007.pdf: failed: cut off"
    assert lines[-1] == "2026: 20 invoices, 19 fetched"


def test_each_driver_is_answered_and_one_failure_stays_alone(printed: Printed) -> None:
    lines = printed("backend_with_many_drivers").splitlines()
    assert [" charged " in line for line in lines] == [True, True, False, True]
    assert lines[2].endswith("has to log in again (invalid_credentials)")


def test_a_hundred_drivers_charge_and_what_goes_wrong_is_told_to_whom_it_concerns(
    printed: Printed,
) -> None:
    said = printed("backend_for_drivers")
    counts = [int(number) for number in re.findall(r"^  told (\d+): ", said, re.MULTILINE)]
    charging = re.search(r"^(\d+) of them charge", said, re.MULTILINE)
    stopped = re.search(r"^(\d+) are stopped: ([\d.]+) kWh", said, re.MULTILINE)
    assert "100 drivers plugged in" in said
    assert "1 whose answer was lost was found again" in said
    assert charging is not None
    assert stopped is not None
    assert int(charging[1]) == int(stopped[1]) == 100 - sum(counts)
    assert float(stopped[2]) > 100
    carried_out = re.search(r"carried out (\d+) starts", said)
    asked = re.search(r"(\d+) charges were asked for", said)
    assert carried_out is not None
    assert asked is not None
    assert carried_out[1] == asked[1], "none twice"


def test_a_charge_is_followed_to_its_receipt_also_where_the_answer_to_its_start_was_lost(
    printed: Printed,
) -> None:
    said = printed("charge_to_receipt")
    assert len(re.findall(r"^    in all [\d.]+ EUR$", said, re.MULTILINE)) == 2
    assert len(re.findall(r"^  Invoice .+: \d+ bytes in receipt-.+\.pdf$", said, re.MULTILINE)) == 2
    assert "the answer was lost; found" in said
    assert "not started (station_refused)" in said


def test_a_charge_goes_on_in_another_run_of_the_program(
    tmp_path: Path, sandbox: RunningSandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    names = runpy.run_path(str(ROOT / "examples/charge_to_receipt.py"))
    sandbox.sandbox.reset()
    sandbox.sandbox.configure(charging="immediate")
    with Client(
        base_url=sandbox.url,
        psk=sandbox.psk,
        username=sandbox.username,
        password=sandbox.password,
    ) as client:
        # Stopped by somebody after the start.
        assert names["start"](client, _PLUG, tmp_path / "charge.json") is not None
        names["charge_to_receipt"](client, _PLUG, 0.0, tmp_path)
    assert len(sandbox.sandbox.starts()) == 1
    assert not (tmp_path / "charge.json").exists()
    assert "in all" in capsys.readouterr().out


def test_an_amount_that_is_not_confirmed_starts_nothing_and_one_that_is_does(
    printed: Printed,
) -> None:
    lines = printed("preauthorised_charge").splitlines()
    assert sum(line.startswith("to confirm 30.0 EUR: http") for line in lines) == 2
    assert sum(line.startswith("  not confirmed, so that nothing starts") for line in lines) == 1
    assert lines[-1].startswith("  charged ")


def test_every_failure_that_is_shown_comes_with_advice(printed: Printed) -> None:
    lines = printed("handle_failures").splitlines()
    assert len(lines) == 12
    assert [line for line in lines if line.endswith("it worked")] == ["nothing wrong: it worked"]


def test_the_second_client_of_the_sqlite_store_goes_on_with_the_session(printed: Printed) -> None:
    assert "logins that were sent: 1" in printed("own_token_store")


def test_an_openid_token_is_asked_for_again_once_it_is_refused(printed: Printed) -> None:
    lines = printed("openid_token").splitlines()
    assert [line.startswith("(the provider") for line in lines] == [True, False, True, False]


def test_the_quota_program_logs_in_refreshes_and_lists(printed: Printed) -> None:
    lines = printed("qaas_quota").splitlines()
    assert lines[0].startswith("Open http://127.0.0.1:")
    assert lines[2].startswith("logged in until")
    assert len(lines) == 5


def test_the_sqlite_store_is_as_the_library_wants_a_store(tmp_path: Path) -> None:
    from beenergised.auth import SessionKey, StoredSession

    names = runpy.run_path(str(ROOT / "examples/own_token_store.py"))
    store = names["SqliteTokenStore"](tmp_path / "sessions.sqlite3")
    key, other = SessionKey("graphql", "a", "b"), SessionKey("graphql", "a", "c")
    session = StoredSession.from_text(
        '{"version": 1, "session_token": "s", "refresh_token": "r", "role": "CRM",'
        ' "subject": null, "expires_at": 1.5, "life": null, "generation": 3}'
    )
    assert store.load(key) is None
    store.save(key, session)
    assert (store.load(key), store.load(other)) == (session, None)
    assert (tmp_path / "sessions.sqlite3").stat().st_mode & 0o777 == 0o600
    store.delete(key)
    store.delete(key)
    assert store.load(key) is None

    release = store.try_lock(key, 60)
    assert release is not None
    assert store.try_lock(key, 60) is None
    release_other = store.try_lock(other, 60)
    assert release_other is not None
    release()
    expired = store.try_lock(key, -1)
    taken = store.try_lock(key, 60)
    assert taken is not None, "a lock ends after its lease"
    expired()
    assert store.try_lock(key, 60) is None, "and releasing it late takes nobody else's"


def test_every_example_is_in_the_table_of_examples() -> None:
    table = (ROOT / "examples/README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)\.py`", table, re.MULTILINE)
    assert sorted(re.findall(r"^\| `(\w+)\.py`", table, re.MULTILINE)) == PROGRAMS
