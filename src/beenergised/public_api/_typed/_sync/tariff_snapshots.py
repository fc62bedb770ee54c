# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/tariff_snapshots.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: tariff snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.public_api.resources._sync.resource import Endpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.tariff_snapshots import TariffSnapshot


class TariffSnapshots(Endpoints):
    """Tariff snapshots."""

    resource_name: ClassVar[str] = "tariff-snapshots"

    def get(self, tariff_snapshot: int | str, **arguments: Unpack[CallOptions]) -> TariffSnapshot:
        """One of them.

        `GET /public-api/resources/tariff-snapshots/v1.0/{tariffSnapshot}`.
        """
        answer: TariffSnapshot = self._ask("get", (tariff_snapshot,), {**arguments})
        return answer
