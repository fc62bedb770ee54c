"""What the commands for stations and sites have in common: points, filters, distances."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias

import typer
from typer.core import TyperCommand

from beenergised.cli.output.columns import Row, value_at
from beenergised.errors import InvalidArgumentError

if TYPE_CHECKING:
    from beenergised.base_models import Answer

_SOUTHERN: Final = re.compile(r"-[\d.]")


class NearCommand(TyperCommand):
    """A command with a point: one in the south begins with a minus, and is no option."""

    # Any: the context's own type is another one in each of typer's releases.
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put such points after `--`, where nothing is taken for an option."""
        end = args.index("--") if "--" in args else len(args)
        options: list[str] = []
        points: list[str] = []
        for text in args[:end]:
            # Without a comma it may be what an option was given: `--radius -3`.
            is_value = "," not in text and bool(options) and options[-1].startswith("--")
            is_point = _SOUTHERN.match(text) and not is_value
            (points if is_point else options).append(text)
        return super().parse_args(ctx, [*options, "--", *points, *args[end + 1 :]])


Point: TypeAlias = Annotated[
    str,
    typer.Argument(metavar="LAT,LON", help="Latitude and longitude in degrees: 47.8095,13.0550"),
]
Radius: TypeAlias = Annotated[
    float, typer.Option("--radius", metavar="METRES", help="How far around the point.")
]
Hidden: TypeAlias = Annotated[
    bool | None,
    typer.Option(
        "--ignore-marketing-configuration", help="Also those that the tenant does not display."
    ),
]
Filters: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--filter",
        metavar="SLUG=OPTION[,OPTION]",
        help="Only with a connector of these properties; may be repeated. "
        "`beenergised graphql '{filters {slug options {slug label}}}'` lists them.",
    ),
]
PageSize: TypeAlias = Annotated[
    int, typer.Option("--page-size", metavar="N", help="Rows asked for at a time.")
]


def read_point(text: str) -> tuple[float, float]:
    """The point that `LAT,LON` names. Raises `InvalidArgumentError`.

    >>> read_point("47.8095, 13.0550")
    (47.8095, 13.055)
    """
    try:
        latitude, longitude = (float(part) for part in text.split(","))
    except ValueError:
        raise InvalidArgumentError(
            "near",
            f"{text!r} is not a point: latitude and longitude with a comma between them, such as "
            "47.8095,13.0550.",
        ) from None
    return latitude, longitude


def read_filters(texts: list[str] | None) -> list[dict[str, object]] | None:
    """What `--filter` was given, for the client. Raises `InvalidArgumentError`.

    >>> read_filters(["POWER_CLASS=power_class_high,power_class_low"])
    [{'slug': Unchecked('POWER_CLASS'), 'options': ['power_class_high', 'power_class_low']}]
    """
    if not texts:
        return None
    filters: list[dict[str, object]] = []
    for text in texts:
        slug, equals, options = text.partition("=")
        if not equals or not slug or not options:
            raise InvalidArgumentError(
                "filter", f"--filter takes SLUG=OPTION[,OPTION], not {text!r}"
            )
        # Unknown slugs are the service's to refuse: the reference lost some of them.
        from beenergised.base_models import Unchecked

        filters.append({"slug": Unchecked(slug), "options": options.split(",")})
    return filters


def with_distance(near: tuple[float, float]) -> Callable[[Answer], Row]:
    """Rows with `distance_m` after their own fields: metres as the crow flies."""
    from beenergised.cli.output.results import as_row
    from beenergised.graphql_api.resources.distance import distance_m

    def row(item: Answer) -> Row:
        plain = as_row(item)
        there = value_at(plain, "latitude"), value_at(plain, "longitude")
        known = all(isinstance(each, float) and math.isfinite(each) for each in there)
        return {**plain, "distance_m": round(distance_m(near, there)) if known else None}

    return row
