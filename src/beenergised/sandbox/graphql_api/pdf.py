"""PDF with lines of text, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_LINES: Final = 52
# Points: the edge of A4, the first line's height, the distance of lines.
_LEFT, _TOP, _STEP = 50, 780, 14


def pdf(title: str, lines: Sequence[str]) -> bytes:
    """A document of A4 pages: the title, then `lines` in a typewriter's letters.

    Characters that Windows-1252 does not have are shown as question marks.

    >>> pdf("Invoice", ["1 kWh"])[:8]
    b'%PDF-1.4'
    """
    pages = [lines[at : at + _LINES] for at in range(0, max(len(lines), 1), _LINES)]
    kids = " ".join(f"{5 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        b"<< /Title (%s) /Producer (beenergised sandbox) >>" % _text(title),
    ]
    for index, page in enumerate(pages):
        content = _content(title if index == 0 else f"{title}, page {index + 1}", page)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (6 + 2 * index),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    return _file(objects)


def _content(title: str, lines: Sequence[str]) -> bytes:
    shown = b" Tj T*\n".join(b"(%s)" % _text(line) for line in lines)
    return (
        b"BT /F1 16 Tf %d %d Td (%s) Tj ET\n" % (_LEFT, _TOP, _text(title))
        + b"BT /F1 9 Tf %d TL %d %d Td\n" % (_STEP, _LEFT, _TOP - 2 * _STEP)
        + (shown + b" Tj\n" if lines else b"")
        + b"ET"
    )


def _text(text: str) -> bytes:
    content = text.encode("cp1252", "replace")
    for special in (b"\\", b"(", b")"):
        content = content.replace(special, b"\\" + special)
    return content


def _file(objects: Sequence[bytes]) -> bytes:
    """The objects, numbered from 1, and the table that says where each begins."""
    content = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    begins: list[int] = []
    for number, each in enumerate(objects, 1):
        begins.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % begin for begin in begins)
    return content + (
        b"xref\n0 %d\n0000000000 65535 f \n%s"
        b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(content))
    )
