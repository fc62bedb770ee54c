"""Checking what a caller passes, before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextvars import ContextVar
from datetime import tzinfo
from typing import Any, Final, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ValidationError,
    ValidatorFunctionWrapHandler,
    field_validator,
)
from pydantic.alias_generators import to_camel

from beenergised._public_names import publish_generated
from beenergised.base_models.base import parts_of
from beenergised.base_models.open_enums import OpenEnum, Unchecked
from beenergised.base_models.repr_redaction import shown
from beenergised.errors import InvalidArgumentError
from beenergised.names import did_you_mean
from beenergised.validation import check_single, unknown_value

#: The time zone of times without one in the object that is being validated; None where no client
#: is known yet. Not pydantic's own context, which a model with an `__init__` does not get.
VALIDATED_FOR: Final[ContextVar[tzinfo | None]] = ContextVar("validated_for", default=None)


class Input(BaseModel):
    """The base of objects that are sent: strict, because a typing error must not reach the service.

    Attributes are given in snake_case and sent under the service's names. An unknown attribute,
    or a value outside an enum's known ones, raises `InvalidArgumentError`; wrap a newer value in
    `Unchecked` to send it all the same.
    """

    model_config = ConfigDict(
        extra="forbid",
        alias_generator=to_camel,
        populate_by_name=True,
        protected_namespaces=(),
        hide_input_in_errors=True,  # it may be the number of an account
    )

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:  # Any: pydantic's own signature.
        super().__pydantic_init_subclass__(**options)
        publish_generated(cls)

    # Any: pydantic's own signature; type checkers see the fields of each subclass instead.
    def __init__(self, **values: Any) -> None:
        try:
            super().__init__(**values)
        except ValidationError as problem:
            refusal = _refused(type(self).__name__, type(self), problem)
        else:
            return
        # Not in the handler, and without what was passed: a traceback with local variables would
        # show a password or the number of an account.
        del values
        raise refusal

    @classmethod
    def checked(cls, argument: str, value: object, zone: tzinfo | None = None) -> Self:
        """`value`, one of these or a mapping of its fields, for the argument so named.

        If `argument` is empty, the fields are arguments themselves, and errors name them.
        With `zone`, times in it that have no zone are times in that one.
        """
        token = VALIDATED_FOR.set(zone)
        try:
            return cls.model_validate(value)
        except ValidationError as problem:
            refusal = _refused(argument, cls, problem)
        except InvalidArgumentError as problem:
            refusal = InvalidArgumentError(argument, problem.message)
        except TypeError:  # a mapping with a number for a name
            refusal = InvalidArgumentError(argument, f"{argument}: names of fields are text")
        finally:
            VALIDATED_FOR.reset(token)
        del value  # as in `__init__`
        raise refusal

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        return shown(type(self), super().__repr_args__())

    def variables(self) -> dict[str, Any]:
        """What is sent: the service's names, only what was given."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)

    @field_validator("*", mode="wrap")
    @classmethod
    def _only_known(cls, value: object, handler: ValidatorFunctionWrapHandler) -> object:
        if isinstance(value, Unchecked):
            return value
        result = handler(value)
        newer = {str(item) for item in parts_of(value) if isinstance(item, Unchecked)}
        for item in parts_of(result):
            if isinstance(item, OpenEnum) and not item.known and item not in newer:
                raise ValueError(unknown_value(item, [member.value for member in type(item)]))
        return result


def chosen(
    argument: str,
    value: object,
    choices: type[OpenEnum],
    allowed: Iterable[str] | None = None,
) -> str:
    """The text to send for an argument that takes one of an enum's values.

    `value` is a member, its text, or `Unchecked`. `allowed` narrows the choices where the service
    takes only some. Raises `InvalidArgumentError` that names the nearest right value.
    """
    if isinstance(value, Unchecked):
        return str(value)
    check_single(argument, value)
    texts = [member.value for member in choices] if allowed is None else [str(a) for a in allowed]
    if isinstance(value, str) and value in texts:
        return str(value)
    raise InvalidArgumentError(argument, f"{argument}: {unknown_value(value, texts)}")


def _refused(argument: str, kind: type[Input], problem: ValidationError) -> InvalidArgumentError:
    found = problem.errors(include_url=False, include_input=False)
    names = {field.alias: name for name, field in kind.model_fields.items()}
    places = [tuple(names.get(str(step), step) for step in error["loc"]) for error in found]
    details = [
        _detail(kind, error["type"], place, error["msg"])
        for error, place in zip(found, places, strict=True)
    ]
    if argument:
        return InvalidArgumentError(argument, f"{argument}: {'; '.join(details)}")
    message = "; ".join(each.removeprefix(f"{kind.__name__}: ") for each in details)
    return InvalidArgumentError(re.split(r"[:.]", message)[0], message)


def _detail(kind: type[Input], code: str, place: tuple[int | str, ...], said: str) -> str:
    said = said.removeprefix("Value error, ")
    if not place:
        # What an object says of itself begins with what it is.
        return said if said.startswith(f"{kind.__name__}: ") else f"{kind.__name__}: {said}"
    if code == "extra_forbidden" and len(place) == 1:
        hint = did_you_mean(str(place[0]), kind.model_fields)
        said = f"there is no such field.{hint}" if hint else "there is no such field"
    return f"{'.'.join(str(step) for step in place)}: {said}"
