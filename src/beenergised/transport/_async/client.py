"""The base of the clients: closing, `async with`, `repr`, time zone and previews."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import tzinfo
from types import TracebackType
from typing import Any, ClassVar, Generic, Self, TypeVar

from beenergised.redaction import name_with
from beenergised.transport._async.caller import AsyncBaseCaller
from beenergised.transport._async.driver import AsyncDriver
from beenergised.transport.previews import Previewer, refuse_preview

# Any: of whichever API.
CallerT = TypeVar("CallerT", bound=AsyncBaseCaller[Any])


class AsyncClosable(ABC):
    """A client or a pool, to be closed or used in an `async with` block."""

    #: The attribute with the address that `repr` shows (a path with dots).
    _address: ClassVar[str]

    @abstractmethod
    async def aclose(self) -> None:
        """Close the connections."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return name_with(self, self._address)


class AsyncBaseClient(AsyncClosable, Previewer[AsyncDriver], Generic[CallerT]):
    """A client, whose methods make their calls through a caller of type `CallerT`."""

    _caller: CallerT

    @property
    def timezone(self) -> tzinfo:
        """The time zone of dates and times that are passed without one."""
        return self._caller.timezone

    async def aclose(self) -> None:
        """Close the connections."""
        refuse_preview("it closes the client")
        await self._driver.aclose()
