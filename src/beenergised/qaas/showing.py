"""Handing the code to whoever shows it, written by hand in two forms."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from beenergised.errors import ConfigurationError
from beenergised.qaas.oauth import DeviceCode

#: Shows a code to a person and returns at once; for the asynchronous client it may be a coroutine
#: function. What it raises ends the login.
ShowCode: TypeAlias = Callable[[DeviceCode], Awaitable[None] | None]


class AsyncPresenter:
    """For an event loop."""

    def __init__(self, show: ShowCode) -> None:
        self._show = show

    async def present(self, code: DeviceCode) -> None:
        """Show `code`."""
        shown = self._show(code)
        if inspect.isawaitable(shown):
            await shown


class Presenter:
    """For a thread."""

    def __init__(self, show: ShowCode) -> None:
        self._show = show

    def present(self, code: DeviceCode) -> None:
        """Show `code`."""
        shown = self._show(code)
        if inspect.iscoroutine(shown):
            shown.close()  # one that nobody awaits complains when it is collected
        if inspect.isawaitable(shown):
            raise ConfigurationError("show= is asynchronous: use AsyncQaasClient, or a function")
