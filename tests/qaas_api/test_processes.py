"""Processes that share a stored session."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from beenergised import FileTokenStore, QaasClient, errors
from beenergised.sandbox import Fault, running
from beenergised.transport.clock import Clock

WORKER = Path(__file__).with_name("worker.py")


class Hurried(Clock):
    """Waits for nobody: the first question comes at once, which the sandbox does not mind."""

    def sleep(self, seconds: float) -> None:
        pass


@pytest.mark.parametrize("why", ["ended", "refused"])
def test_processes_that_share_a_session_refresh_once(tmp_path: Path, why: str) -> None:
    with running() as served:
        sandbox = served.sandbox
        sandbox.configure(device_approval="automatic")
        where: dict[str, Any] = {"base_url": served.qaas_url, "login_url": served.qaas_login_url}
        store = FileTokenStore(tmp_path)
        with QaasClient(**where, store=store, clock=Hurried()) as client:
            client.login(show=lambda code: None)
            key = client.session_key
            if why == "ended":  # also on the wall clock, by which a stored session is judged
                kept = store.load(key)
                assert kept is not None
                kept = type(kept).from_text(
                    kept.to_text().replace(str(kept.expires_at), str(1_000_000.0))
                )
                store.save(key, kept)
            else:
                sandbox.revoke_qaas()
        sandbox.faults.add(Fault("slow", operation="qaas.login.refresh", delay=0.2))
        workers = [
            subprocess.Popen(
                [sys.executable, str(WORKER), *where.values(), str(tmp_path)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            )
            for _ in range(2)
        ]  # fmt: skip
        for worker in workers:
            assert worker.stdout is not None
            assert worker.stdout.readline() == "ready\n"
        for worker in workers:  # all at once
            assert worker.stdin is not None
            worker.stdin.write("\n")
            worker.stdin.flush()
        outcomes = [worker.communicate(timeout=60) for worker in workers]
        assert [errors for _, errors in outcomes] == ["", ""]
        assert [int(said) for said, _ in outcomes] == [2, 2]
        assert sandbox.calls["qaas.login.refresh"] == 1
        newest = store.load(key)
    assert newest is not None
    assert newest.generation == 2


def test_an_abandoned_login_leaves_no_file(tmp_path: Path) -> None:
    with running() as served:
        store = FileTokenStore(tmp_path / "sessions")
        with (
            QaasClient(
                base_url=served.qaas_url, login_url=served.qaas_login_url, store=store
            ) as client,
            pytest.raises(errors.CallTimeoutError),
        ):
            client.login(show=lambda code: None, timeout=0.05)
    assert not (tmp_path / "sessions").exists()
