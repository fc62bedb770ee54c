"""The default of what a body may leave out."""

from __future__ import annotations

from typing import Any, Final

#: Stands in a body for a value that was not given, and is not sent. It may not be null: the
#: service takes null for some properties only, and those default to None by their types.
# Any: it stands where values of any type may.
UNSET: Final[Any] = None
