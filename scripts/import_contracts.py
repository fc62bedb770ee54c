"""A contract for import-linter (see pyproject.toml): no modules import each other in a circle.

import-linter's own `acyclic_siblings` compares the packages of a folder, not their modules: it
refuses a package that imports its neighbour for one module and is imported for another, and does
not see a module that imports its own package.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, output

if TYPE_CHECKING:
    #: The modules that each module imports.
    Imports = Mapping[str, Iterable[str]]


class AcyclicModules(Contract):
    """No module imports itself through other modules; imports inside functions count."""

    type_name = "acyclic_modules"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002
        """Return the circles that there are."""
        imports = {
            module: sorted(graph.find_modules_directly_imported_by(module))
            for module in sorted(graph.modules)
        }
        circles = [sorted(circle) for circle in circles_of(imports)]
        return ContractCheck(
            kept=not circles,
            metadata={"circles": [list(_between(circle, imports)) for circle in circles]},
        )

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print the imports of each circle."""
        for circle in check.metadata["circles"]:
            output.print_error("These modules import each other in a circle:")
            for importer, imported in circle:
                output.print_error(f"- {importer} -> {imported}", bold=False)
            output.new_line()


def circles_of(imports: Imports) -> Iterator[set[str]]:
    """Yield the strongly connected components that are cycles (Kosaraju's algorithm)."""
    importers: dict[str, list[str]] = {module: [] for module in imports}
    for importer, found in imports.items():
        for imported in found:
            importers[imported].append(importer)
    placed: set[str] = set()
    for module in reversed(_finished(imports)):
        group = set(_reached(module, importers, placed))
        if len(group) > 1 or (group and module in imports[module]):
            yield group


def _finished(imports: Imports) -> list[str]:
    """Return all modules in postorder: each after the modules that it imports."""
    seen: set[str] = set()
    return [each for module in imports for each in _reached(module, imports, seen)]


def _reached(module: str, imports: Imports, seen: set[str]) -> Iterator[str]:
    """Yield the modules reachable from `module` and not yet in `seen`, in postorder."""
    if module in seen:
        return
    seen.add(module)
    path = [(module, iter(imports[module]))]
    while path:
        here, rest = path[-1]
        ahead = next((each for each in rest if each not in seen), None)
        if ahead is None:
            path.pop()
            yield here
        else:
            seen.add(ahead)
            path.append((ahead, iter(imports[ahead])))


def _between(circle: list[str], imports: Imports) -> Iterator[tuple[str, str]]:
    for importer in circle:
        yield from ((importer, each) for each in imports[importer] if each in circle)
