"""A client on which every method is previewed instead of called."""

from __future__ import annotations

from typing import Any


class Previewing:
    """Calls `client.preview` with the method that is looked up on it, and its arguments."""

    # Any: a client, and what is looked up on it.
    def __init__(self, client: Any, found: Any = None) -> None:
        self._client = client
        self._found = client if found is None else found

    def __getattr__(self, name: str) -> Previewing:
        return Previewing(self._client, getattr(self._found, name))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if getattr(self._found, "__name__", "") == "resource":  # it returns a resource
            return Previewing(self._client, self._found(*args, **kwargs))
        return self._client.preview(self._found, *args, **kwargs)
