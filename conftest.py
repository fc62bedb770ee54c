"""Doctests of public classes run where the classes are defined."""

from __future__ import annotations

import doctest
from typing import Any

from beenergised._public_names import defined_in

_is_in_module = doctest.DocTestFinder._from_module  # type: ignore[attr-defined]


def _is_defined_in(finder: doctest.DocTestFinder, module: Any, value: Any) -> bool:
    """Whether the doctests of `value` belong to `module`.

    A public class has its public path as `__module__`; the module that defines it has its doctests.
    """
    path = f"{getattr(value, '__module__', None)}.{getattr(value, '__qualname__', None)}"
    if path in defined_in:
        return defined_in[path] == module.__name__
    return bool(_is_in_module(finder, module, value))


doctest.DocTestFinder._from_module = _is_defined_in  # type: ignore[attr-defined]
