"""How documents look."""

from __future__ import annotations

from typing import Final

from beenergised.cli.output.columns import Column, View, day, shown

DOCUMENTS: Final = View(
    one="document",
    many="documents",
    columns=(
        Column("Date", lambda row: day(row.get("document_date")), 10),
        Column("Type", lambda row: shown(row.get("type")), 10, rank=1),
        Column("Title", lambda row: shown(row.get("title")), 16, 40, rank=2),
        Column("ID", lambda row: shown(row.get("id")), 36, rank=0),
    ),
    plain=("id", "document_date", "type", "title"),
    fields=("id", "title", "type", "document_date", "download_link"),
)
