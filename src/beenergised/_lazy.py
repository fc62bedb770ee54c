"""Names of a module that are imported when they are first used."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.abc import InspectLoader


def lazy_names(
    module: str, table: str, *, modules: tuple[str, ...] = (), others: tuple[str, ...] = ()
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return `__getattr__` and `__dir__` for `module`, whose names the module `table` imports.

    `modules` are public modules inside it, `others` are names that it has of its own. A type
    checker follows the imports of `table`; here they are only noted, so one list serves both.
    """

    @cache
    def sources() -> dict[str, str]:
        return _noted_imports(table)

    def public() -> list[str]:
        return sorted({*sources(), *modules, *others})

    def resolve(name: str) -> object:
        if name == "__all__":
            return public()
        if name in modules:
            return import_module(f"{module}.{name}")
        # Python asks for names such as __path__ by itself: they need no table.
        if name.startswith("__") or name not in sources():
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        value: object = getattr(import_module(sources()[name]), name)
        setattr(sys.modules[module], name, value)
        return value

    def list_names() -> list[str]:
        return sorted({*vars(sys.modules[module]), *public()})

    return resolve, list_names


def _noted_imports(table: str) -> dict[str, str]:
    """Return the module of each name that `table` imports, without importing any of them.

    The compiled code of the table runs with an `__import__` of its own. So the table's source need
    not be installed, and imports elsewhere in the process are as ever.
    """
    noted: dict[str, str] = {}

    def note(
        source: str, _globals: object, _locals: object, names: tuple[str, ...], _: int
    ) -> object:
        noted.update(dict.fromkeys(names, source))
        return SimpleNamespace(**dict.fromkeys(names))

    spec = find_spec(table)
    assert spec is not None
    code = cast("InspectLoader", spec.loader).get_code(table)
    assert code is not None
    exec(code, {"__builtins__": {"__import__": note}})  # noqa: S102 - a module of this package.
    return noted
