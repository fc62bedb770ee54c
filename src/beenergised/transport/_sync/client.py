# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/transport/_async/client.py
"""The base of the clients: closing, `with`, `repr`, time zone and previews."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import tzinfo
from types import TracebackType
from typing import Any, ClassVar, Generic, Self, TypeVar

from beenergised.redaction import name_with
from beenergised.transport._sync.caller import BaseCaller
from beenergised.transport._sync.driver import Driver
from beenergised.transport.previews import Previewer, refuse_preview

# Any: of whichever API.
CallerT = TypeVar("CallerT", bound=BaseCaller[Any])


class Closable(ABC):
    """A client or a pool, to be closed or used in a `with` block."""

    #: The attribute with the address that `repr` shows (a path with dots).
    _address: ClassVar[str]

    @abstractmethod
    def close(self) -> None:
        """Close the connections."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return name_with(self, self._address)


class BaseClient(Closable, Previewer[Driver], Generic[CallerT]):
    """A client, whose methods make their calls through a caller of type `CallerT`."""

    _caller: CallerT

    @property
    def timezone(self) -> tzinfo:
        """The time zone of dates and times that are passed without one."""
        return self._caller.timezone

    def close(self) -> None:
        """Close the connections."""
        refuse_preview("it closes the client")
        self._driver.close()
