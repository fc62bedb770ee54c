"""Which records are known to be frozen: a change of theirs is refused before it is sent."""

from __future__ import annotations

from collections.abc import Iterable

from beenergised.base_models import Unchecked
from beenergised.errors import RecordFrozenError
from beenergised.qaas_api.arguments import identifier
from beenergised.qaas_api.models import ChargePointRecord, RecordStatus

_REASON = (
    "its status is sent_to_uba. The amount could be changed only before: the record was handed on "
    "to the Umweltbundesamt"
)


class FrozenRecords:
    """Remembers which of the records that were read had the final status when last seen.

    Only those ids are kept, so that reading many records costs nothing; as text, because `7` and
    `Unchecked("7")` are the same record on the wire.
    """

    def __init__(self) -> None:
        self._ids: set[str] = set()

    def see(self, records: Iterable[ChargePointRecord]) -> None:
        """Remember what the service said of `records`."""
        for record in records:
            # Documented as a number, but what came is kept, and may have been a list.
            if not isinstance(record.id, int | str):  # pyright: ignore[reportUnnecessaryIsInstance]
                continue
            if record.status == RecordStatus.SENT_TO_UBA:
                self._ids.add(str(record.id))
            else:
                self._ids.discard(str(record.id))

    def require_open(self, record: ChargePointRecord | int | Unchecked) -> int | str:
        """The id of `record`, unless it is frozen: given so, or read so.

        Raises `RecordFrozenError`, and `InvalidArgumentError` for what has no usable id.
        """
        if isinstance(record, ChargePointRecord):
            number = _id_of(record.id)
            frozen = record.status == RecordStatus.SENT_TO_UBA
        else:
            number = identifier("record", record)
            frozen = False
        if frozen or str(number) in self._ids:
            raise RecordFrozenError(
                f"record {number} cannot be changed: {_REASON}. Nothing was sent.", reason=_REASON
            )
        return number


def _id_of(number: object) -> int | str:
    # Documented as a number, but what came is kept, and may have been anything.
    return identifier("record", Unchecked(number) if isinstance(number, str) else number)
