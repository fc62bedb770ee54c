"""Download a driver's invoices of a year, a few at a time; run again, it fetches what is missing.

    python examples/download_invoices.py [year [directory]]

Without a directory they go to `invoices-<year>`. Without configuration it asks the sandbox, and
writes to a temporary directory. For a real tenant set BEENERGISED_TENANT (or
BEENERGISED_BASE_URL), BEENERGISED_PSK, BEENERGISED_USERNAME and BEENERGISED_PASSWORD.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from beenergised import AsyncClient, errors
from beenergised.models import AccountDocument, AccountDocumentType

AT_ONCE = 4


async def main() -> int:
    """Returns how many could not be fetched."""
    year = int(sys.argv[1]) if len(sys.argv) > 1 else datetime.now().astimezone().year
    if "BEENERGISED_PSK" in os.environ:
        directory = Path(sys.argv[2] if len(sys.argv) > 2 else f"invoices-{year}")
        async with AsyncClient(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            username=os.environ["BEENERGISED_USERNAME"],
            password=os.environ["BEENERGISED_PASSWORD"],
        ) as client:
            return await download_year(client, year, directory)

    from beenergised.sandbox import running

    with running() as sandbox, TemporaryDirectory() as temporary:
        async with AsyncClient(
            base_url=sandbox.url,
            psk=sandbox.psk,
            username=sandbox.username,
            password=sandbox.password,
        ) as client:
            directory = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
            await download_year(client, year, directory)
            print("again:")
            return await download_year(client, year, directory)


async def download_year(client: AsyncClient, year: int, directory: Path) -> int:
    await asyncio.to_thread(directory.mkdir, parents=True, exist_ok=True)
    at_once = asyncio.Semaphore(AT_ONCE)

    async def fetch(id_: str, target: Path) -> str:
        async with at_once:
            try:
                await client.documents.download(id_, target)
            except errors.TargetExistsError:
                # Told before anything is sent. A file appears whole or not at all: an earlier run
                # fetched it.
                return "there already"
            except errors.NotFoundError:
                return "has no file"
            except errors.BeEnergisedError as error:
                return f"failed: {error}"  # the others go on; run it again for this one
            return "fetched"

    # The list is not long, and its order is not documented: read to its end.
    wanted = {
        document.id: directory / name_of(document)
        async for document in client.documents.list()
        if document.id and is_invoice_of(document, year)
    }
    said = await asyncio.gather(*(fetch(id_, target) for id_, target in wanted.items()))
    for target, outcome in sorted(zip(wanted.values(), said, strict=True)):
        print(f"{target.name}: {outcome}")
    print(f"{year}: {len(wanted)} invoices, {said.count('fetched')} fetched")
    return sum(outcome.startswith("failed") for outcome in said)


def is_invoice_of(document: AccountDocument, year: int) -> bool:
    # The year as the service dates it: in the local zone the 1st of January may be the 31st.
    issued = document.document_date
    return (
        document.type == AccountDocumentType.INVOICE and issued is not None and issued.year == year
    )


def name_of(document: AccountDocument) -> str:
    """A name that people can sort, and that is the same in every run.

    The title is the service's text: nothing of it may lead to another directory. The id tells two
    of the same title apart.
    """
    title = re.sub(r"[^\w.-]+", "_", document.title or "invoice").strip("._-")
    return f"{title[:80] or 'invoice'}-{str(document.id)[:8]}.pdf"


if __name__ == "__main__":
    if asyncio.run(main()):
        sys.exit(1)
