"""A process of its own that goes on with a stored session: `worker.py <api> <login> <store>`.

Says `ready`, waits for a line, then reads the operators and says with how many it came back.
"""

from __future__ import annotations

import sys

from beenergised import FileTokenStore, QaasClient


def say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def main(base_url: str, login_url: str, directory: str) -> None:
    client = QaasClient(base_url=base_url, login_url=login_url, store=FileTokenStore(directory))
    with client:
        say("ready")
        sys.stdin.readline()
        say(str(len(client.operators.list())))


if __name__ == "__main__":
    main(*sys.argv[1:])
