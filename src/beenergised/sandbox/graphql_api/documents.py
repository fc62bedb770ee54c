"""What the sandbox prints: invoices, legal documents, calibration data."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any, Final

from beenergised.sandbox.graphql_api.pdf import pdf
from beenergised.sandbox.seed.tenant import LEGAL_DOCUMENTS
from beenergised.sandbox.world.store import Store

# Inside an archive every file has a time; this one makes the same archive every time.
_ARCHIVED: Final = (2026, 1, 1, 0, 0, 0)


def invoice(store: Store, id_: str) -> tuple[str, bytes] | None:
    """The name and the PDF of an account document."""
    document = store.document("SELECT document FROM documents WHERE id = ?", (id_,))
    if document is None:
        return None
    who = store.document(
        "SELECT contacts.document FROM contacts JOIN documents ON contacts.id = contact_id "
        "WHERE documents.id = ?",
        (id_,),
    )
    name = who["displayName"] if who else "an unknown driver"
    lines = [
        f"For {name}, {document['documentDate'][:10]}",
        "",
        *_lines(store, id_),
    ]
    return document["title"].replace(" ", "-"), pdf(document["title"], lines)


def _lines(store: Store, id_: str) -> list[str]:
    """A line for each charge, and their sum."""
    rows = store.rows(
        "SELECT chargelogs.document, stations.document FROM chargelogs "
        "JOIN connectors ON connectors.id = connector_id "
        "JOIN stations ON stations.id = station_id WHERE document_id = ? ORDER BY started",
        (id_,),
    )
    # Any: documents of the GraphQL API.
    read: list[tuple[dict[str, Any], dict[str, Any]]] = [
        (json.loads(str(log)), json.loads(str(station))) for log, station in rows
    ]
    lines = [
        f"{log['dateEnd'][:10]}  {station['label'][:36]:36}  {log['energyConsumption']:7.3f} kWh"
        f"  {log['cost']['grossAmount']:8.2f} EUR"
        for log, station in read
    ]
    total = sum(log["cost"]["grossAmount"] for log, _ in read)
    return [*lines, "", f"{'Total, tax included':61}  {total:8.2f} EUR"]


def legal_text(store: Store, id_: str) -> tuple[str, bytes] | None:
    """The name and the PDF of a legal document."""
    del store
    for kind, known, version, title in LEGAL_DOCUMENTS:
        if known == id_:
            text = [f"Version {version}", "", "This tenant is invented, and so are its terms."]
            return f"{kind.lower()}-{version}", pdf(title, text)
    return None


def calibration_archive(store: Store, id_: str) -> tuple[str, bytes] | None:
    """The name and the archive with the meter's values of a charge log, if it is calibrated.

    What the service's calibration details look like is not known.
    """
    row = store.row("SELECT document, meter FROM chargelogs WHERE id = ?", (id_,))
    if row is None or not json.loads(str(row[0]))["calibrationDetails"]:
        return None
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (
            ("README.txt", "Invented values of the sandbox; the signature is none.\n"),
            ("values.json", json.dumps(json.loads(str(row[1])), indent=2)),
            ("values.sig", f"{id_}\n"),
        ):
            archive.writestr(zipfile.ZipInfo(name, _ARCHIVED), text)
    return f"calibration-{id_}", content.getvalue()
