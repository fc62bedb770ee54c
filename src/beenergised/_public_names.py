"""Public names: imported when first used, and with their public path as `__module__`.

A public module (`beenergised`, `beenergised.models` …) lists its names in imports under
`if TYPE_CHECKING`. Type checkers read that list as it stands; `lazy_names` reads the same one.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from types import SimpleNamespace
from typing import TYPE_CHECKING, ForwardRef, TypeVar, cast, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.abc import InspectLoader

PublicT = TypeVar("PublicT", bound="Callable[..., object]")

#: Where every class of a package of generated models is public.
_GENERATED_MODELS = {
    "beenergised.graphql_api._generated": "beenergised.models",
    "beenergised.public_api._generated.models": "beenergised.public_api.models",
}
#: The module that defines a public object, by its public path. For tools that read its source.
defined_in: dict[str, str] = {}


def lazy_names(
    module: str, listed_in: str | None = None
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return `__getattr__` and `__dir__` for `module`, which import a listed name when it is used.

    Args:
        module: The module that has the names.
        listed_in: The module that lists them, which has nothing but a docstring and imports, those
            of the names under `if TYPE_CHECKING` if there are others. `module` itself, if None.
    """

    @cache
    def sources() -> dict[str, str]:
        return _listed_imports(listed_in or module)

    def resolve(name: str) -> object:
        if name == "__all__":
            return sorted(sources())
        # Python asks for names such as __path__ by itself: they need no list.
        if name.startswith("__") or name not in sources():
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        source = sources()[name]
        value: object = (
            import_module(f"{module}.{name}")
            if source == module
            else getattr(import_module(source), name)
        )
        setattr(sys.modules[module], name, value)
        return value

    def list_names() -> list[str]:
        return sorted(sources())

    return resolve, list_names


def _listed_imports(module: str) -> dict[str, str]:
    """Return the source of each name that `module` imports, without importing any of them.

    The compiled code of the module runs with an `__import__` of its own, which makes
    `TYPE_CHECKING` true. So its source need not be installed, and imports elsewhere in the process
    are as ever.
    """
    sources: dict[str, str] = {}

    def note(
        source: str, _globals: object, _locals: object, names: tuple[str, ...], _: int
    ) -> object:
        if names == ("*",):
            sources.update(_listed_imports(source))
            return SimpleNamespace()
        if source.partition(".")[0] == __name__.partition(".")[0] and source != __name__:
            sources.update(dict.fromkeys(names, source))
        return SimpleNamespace(**dict.fromkeys(names, True))

    spec = find_spec(module)
    assert spec is not None
    loader = spec.loader
    if not hasattr(loader, "get_code"):  # pytest's, which rewrites assertions
        assert spec.origin is not None
        loader = SourceFileLoader(module, spec.origin)
    code = cast("InspectLoader", loader).get_code(module)
    assert code is not None
    exec(code, {"__name__": module, "__builtins__": {"__import__": note}})  # noqa: S102 - ours.
    return sources


def public_in(module: str) -> Callable[[PublicT], PublicT]:
    """Decorate a class or function that is public in `module`: its `__module__` becomes that.

    So `help()`, `repr()` and pickles name the path that users import from, and a pickle survives a
    move of the module that defines the class. `inspect.getsource` finds the source of methods, but
    not of the class: Python looks for it in the file of `__module__`.
    """

    def publish(value: PublicT) -> PublicT:
        _set_module(value, module)
        return value

    return publish


def publish_generated(model: type) -> None:
    """Do what `public_in` does for `model` if it is in a package of generated models."""
    package = model.__module__.rpartition(".")[0]
    if package in _GENERATED_MODELS:
        _set_module(model, _GENERATED_MODELS[package])


def _set_module(value: Callable[..., object], module: str) -> None:
    if isinstance(value, type) and any(
        isinstance(hint, str | ForwardRef) for hint in value.__annotations__.values()
    ):
        # typing.get_type_hints() looks names up in `__module__`, which is about to change. Names
        # that only type checkers import are found in neither.
        with suppress(NameError):
            hints = get_type_hints(value, include_extras=True)
            value.__annotations__ = {name: hints[name] for name in value.__annotations__}
    defined_in[f"{module}.{value.__qualname__}"] = value.__module__
    value.__module__ = module
    # Python 3.13 and newer would take the line for one in the file of `__module__`.
    if "__firstlineno__" in vars(value):
        delattr(value, "__firstlineno__")
