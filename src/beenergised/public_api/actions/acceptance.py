"""Actions that may have to wait: whether one was taken now, or for later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from beenergised.messages import Response
from beenergised.public_api.responses import Decoder

#: `scheduled`: it is carried out once the transactions that run have ended.
Acceptance: TypeAlias = Literal["accepted", "scheduled"]


@dataclass(frozen=True, slots=True)
class AcceptanceDecoder:
    """Reads an answer by its status: 204 is `scheduled` (documented), any other 2xx `accepted`."""

    decode: Decoder

    def __call__(self, response: Response) -> Acceptance:
        self.decode(response)
        return "scheduled" if response.status == 204 else "accepted"
