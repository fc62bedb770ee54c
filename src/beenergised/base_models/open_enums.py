"""Enums that do not break when the service learns a new word."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from beenergised._public_names import public_in, publish_generated


class OpenEnum(StrEnum):
    """An enum of text whose unknown values survive: `Colour("mauve")` never fails.

    A value that is not among the members becomes a member of its own that `known` tells apart.
    It equals, hashes, sorts, pickles and serialises like its text, upper and lower case kept, and
    it is not remembered: two equal unknown values may be two objects, so compare with `==`.

    >>> class Colour(OpenEnum):
    ...     RED = "red"
    >>> Colour("red") is Colour.RED, Colour.RED.known
    (True, True)
    >>> Colour("mauve"), Colour("mauve").known, Colour("mauve") == "mauve"
    (<Colour unknown: 'mauve'>, False, True)
    >>> print(Colour.RED, [colour.value for colour in Colour])
    red ['red']
    """

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        publish_generated(cls)

    @classmethod
    def _missing_(cls, value: object) -> OpenEnum | None:
        if not isinstance(value, str):
            return None
        text = str(value)
        member = str.__new__(cls, text)
        member._name_ = text
        member._value_ = text
        return member

    @property
    def known(self) -> bool:
        """Whether the value is one that this version of the library lists."""
        return self._value_ in type(self)._value2member_map_

    def __repr__(self) -> str:
        if self.known:
            return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"
        return f"<{type(self).__name__} unknown: {self._value_!r}>"

    # Enum's own would look an unknown member up by its name and not find it.
    def __reduce_ex__(self, proto: object) -> tuple[Any, ...]:
        return type(self), (self._value_,)


@public_in("beenergised")
class Unchecked(str):
    """A value for an argument that this version of the library does not list.

    Arguments are checked against the documented values before anything is sent. Where the
    service already takes a newer one, say so: `status=Unchecked("paused")`.

    >>> Unchecked("paused")
    Unchecked('paused')
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Unchecked({super().__repr__()})"
