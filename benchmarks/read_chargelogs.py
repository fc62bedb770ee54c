"""Benchmark of reading charge logs, beside plain httpx2 and `json.loads` in one run.

    python benchmarks/read_chargelogs.py [--rows 20000] [--rounds 5]

A process of its own serves ready-made pages on loopback. The readers take turns, round by round,
so that a machine whose speed drifts slows all of them; what is printed is each reader's speed as
a ratio to plain httpx2 of the same round: the median, and the range. Higher is faster, 1.00 is
plain httpx2 with dictionaries.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import socket
import statistics
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from typing import Any

import httpx2

from beenergised import AsyncClient, Client

ROW = {
    "status": "stopped",
    "dateStart": "2024-03-15T08:30:00.000Z",
    "dateEnd": "2024-03-15T10:15:00.000Z",
    "energyConsumption": 24.37,
    "co2Saving": 11.7,
    "rateName": "Standard",
    "authId": "c1a4f434-d8c1-4bc3-8b51-4784298cc442",
    "authType": "RFID",
    "sessionId": "8b60a3b3-e26c-4df8-8f29-02a682dc15c3",
    "meterStart": 24370000,
    "meterEnd": 48740000,
    "calibrationDetails": None,
    "cost": {
        "currency": "EUR",
        "total": 7.12,
        "grossAmount": 8.54,
        "grossAmountLocalCurrency": 8.54,
        "costItems": [{"description": "Energy", "netAmount": 7.12, "taxAmount": 1.42}],
    },
    "connector": {
        "id": "5c749d00-315f-4127-a94d-17289206d054",
        "label": "Connector 1",
        "evseId": "AT*HTB*E000001*1",
        "physicalReference": "1",
        "cp": {"id": "624e81bd-c0cf-4252-9bc4-30054fb6a6a8", "label": "Main Street"},
    },
    "accountDocument": None,
}


class Pages(BaseHTTPRequestHandler):
    """Answers `chargelogsPaged` from text that was made beforehand."""

    protocol_version = "HTTP/1.1"
    rows: list[str]

    def setup(self) -> None:
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        page = body["variables"]["pagination"]
        start, end = page["offset"], page["offset"] + page["limit"]
        pagination = {
            "limit": page["limit"],
            "offset": start,
            "totalCount": len(self.rows),
            "isLastPage": end >= len(self.rows),
        }
        answer = (
            f'{{"data":{{"chargelogsPaged":{{"data":[{",".join(self.rows[start:end])}],'
            f'"pagination":{json.dumps(pagination)}}}}}}}'
        ).encode()
        head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(answer)}"
        self.wfile.write(head.encode() + b"\r\n\r\n" + answer)

    def log_message(self, format: str, *args: Any) -> None:
        pass


def serve(rows: int, port: Connection) -> None:
    """Serve `rows` charge logs until killed, telling the port."""
    Pages.rows = [json.dumps({"id": f"log-{number:08}", **ROW}) for number in range(rows)]
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    port.send(server.server_port)
    server.serve_forever()


def read_plainly(url: str, page: int) -> int:
    """Read by hand-written requests: offsets, httpx2, dictionaries."""
    query, count, offset = "query { chargelogsPaged }", 0, 0
    with httpx2.Client(headers={"Authorization": "Bearer x"}) as client:
        while True:
            variables = {"pagination": {"limit": page, "offset": offset}}
            answer = client.post(url, json={"query": query, "variables": variables})
            answer.raise_for_status()
            data = json.loads(answer.content)["data"]["chargelogsPaged"]
            count += len(data["data"])
            if data["pagination"]["isLastPage"]:
                return count
            offset += page


def read_with_client(url: str, page: int) -> int:
    """The same with `Client`: models, overlap of pages, de-duplication."""
    with Client(base_url=url, session_token="x") as client:
        return sum(1 for _ in client.chargelogs.list(page_size=page))


def read_with_async_client(url: str, page: int) -> int:
    """The same with `AsyncClient`."""

    async def run() -> int:
        async with AsyncClient(base_url=url, session_token="x") as client:
            return sum([1 async for _ in client.chargelogs.list(page_size=page)])

    return asyncio.run(run())


READERS: dict[str, Callable[[str, int], int]] = {
    "plain httpx2, dictionaries": read_plainly,
    "Client": read_with_client,
    "AsyncClient": read_with_async_client,
}


def measure(url: str, rows: int, page: int, rounds: int) -> dict[str, list[float]]:
    """Each reader's seconds, round by round; the first round warms up and is not counted."""
    seconds: dict[str, list[float]] = {name: [] for name in READERS}
    for number in range(rounds + 1):
        for name, reader in READERS.items():
            began = time.perf_counter()
            count = reader(url, page)
            if count != rows:
                raise SystemExit(f"{name} read {count} rows of {rows}")
            if number:
                seconds[name].append(time.perf_counter() - began)
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(
        target=serve, args=(arguments.rows, theirs), daemon=True
    )
    server.start()
    url = f"http://127.0.0.1:{ours.recv()}/graphql/"
    print(f"{arguments.rows} charge logs, {arguments.rounds} rounds; median (lowest to highest)")
    for page in (100, 1000):
        seconds = measure(url, arguments.rows, page, arguments.rounds)
        base = seconds["plain httpx2, dictionaries"]
        for name, times in seconds.items():
            ratios = [one / other for one, other in zip(base, times, strict=True)]
            print(
                f"page {page:>4}  {name:<26} {statistics.median(ratios):.2f} "
                f"({min(ratios):.2f} to {max(ratios):.2f})   {statistics.median(times):.2f} s"
            )
    server.terminate()


if __name__ == "__main__":
    main()
