"""What the generated models of bodies are made with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias, TypeVar, cast

from pydantic import BeforeValidator

from beenergised.base_models import OpenEnum, Unchecked, moment
from beenergised.base_models.inputs import VALIDATED_FOR
from beenergised.errors import InvalidArgumentError

#: Stands in a body for a value that was not given, and is not sent. It may not be null: the
#: service takes null for some properties only, and those default to None by their types.
# Any: it stands where values of any type may.
UNSET: Final[Any] = None


# Any: whatever a caller passes; `moment` says what of it is none.
def _parsed(value: Any) -> datetime | None:
    # There is a zone when a client sends it. What is made before has no client to ask.
    try:
        return moment("value", cast("date | str | None", value), VALIDATED_FOR.get())
    except InvalidArgumentError as problem:
        # A ValueError, so that all that is wrong with a body is told at once, each by its name.
        raise ValueError(problem.message.removeprefix("value: ")) from None


#: A point in time in a body: a `datetime`, a `date` or ISO 8601 text. One without a zone is in
#: that of the client that sends it; one that the service answers without is taken for UTC.
Moment = Annotated[datetime, BeforeValidator(_parsed)]

if TYPE_CHECKING:
    EnumT = TypeVar("EnumT", bound=OpenEnum)
    TextT = TypeVar("TextT", bound=str)
    Choice: TypeAlias = EnumT | TextT | Unchecked
    # Not a list: one of members would then be none of members or text.
    Choices: TypeAlias = Sequence[EnumT | TextT | Unchecked]
else:

    class Choice:
        """One of an enum's values in a body: a member, one of its texts, or `Unchecked`.

        Written `Choice[Enum, Literal[…]]`, so that a type checker knows the texts. The value is
        the member. What is not among the texts is refused when the body is made, with the nearest
        one.
        """

        # Any: annotations.
        def __class_getitem__(cls, parameters: tuple[Any, Any]) -> Any:
            return parameters[0]

    class Choices:
        """Several of an enum's values in a body, a list. See `Choice`."""

        # Any: annotations.
        def __class_getitem__(cls, parameters: tuple[Any, Any]) -> Any:
            return list[parameters[0]]
