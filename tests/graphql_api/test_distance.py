"""Distances on the Earth, and the arguments that say which places are meant."""

from __future__ import annotations

from fractions import Fraction
from math import pi
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised import Unchecked, errors
from beenergised.graphql_api.resources.distance import EARTH_RADIUS, distance_m
from beenergised.graphql_api.resources.places import (
    circle,
    connector_filters,
    distance_from,
    point,
    service_order,
)
from beenergised.models import ConnectorFilter, Station

NAN, INFINITY = float("nan"), float("inf")

latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)
points = st.tuples(latitudes, longitudes)
HALF_WAY_ROUND = pi * EARTH_RADIUS


# --- Distances


@pytest.mark.parametrize(
    ("a", "b", "kilometres"),
    [
        ((48.2083, 16.3731), (47.8095, 13.0550), 250.77),  # Vienna, Salzburg
        ((0, 0), (0, 1), 111.195),
        ((0, 0), (1, 0), 111.195),
        ((60, 10), (60, 11), 55.597),
        ((-33.8688, 151.2093), (-36.8485, 174.7633), 2155.7),  # Sydney, Auckland
        ((52.5, -179.9), (52.5, 179.9), 13.538),  # across the date line
        ((90, 0), (-90, 77), 20015.115),
    ],
)
def test_known_distances(a: tuple[float, float], b: tuple[float, float], kilometres: float) -> None:
    assert distance_m(a, b) / 1000 == pytest.approx(kilometres, rel=1e-3)


def test_points_a_metre_apart_are_told_apart() -> None:
    assert distance_m((47.8, 13.05), (47.800009, 13.05)) == pytest.approx(1.0, rel=1e-2)


@given(points, points)
def test_a_distance_is_the_same_there_and_back_and_at_most_half_way_round(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    there = distance_m(a, b)
    assert 0 <= there <= HALF_WAY_ROUND * (1 + 1e-12)
    assert distance_m(b, a) == pytest.approx(there, abs=1e-6)
    assert distance_m(a, a) == 0


@given(points, points, points)
def test_no_way_round_is_shorter(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> None:
    # Opposite points are the least exact: a rounding error there is worth centimetres.
    assert distance_m(a, c) <= distance_m(a, b) + distance_m(b, c) + 1.0


# --- How far a place is away


def place(latitude: Any, longitude: Any) -> Station:
    return Station.model_construct(id="x", latitude=latitude, longitude=longitude)


def test_a_place_is_as_far_as_its_coordinates_say() -> None:
    assert distance_from((0, 0))(place(0, 1.0)) == pytest.approx(111_195, rel=1e-3)


@pytest.mark.parametrize(
    "coordinates",
    [
        (None, None),
        (47.8, None),
        (None, 13.05),
        ("47.8", "13.05"),  # drift: text where a number is documented
        (True, False),
        (NAN, 0.0),
        (INFINITY, 0.0),
        (147.8, 13.05),
        (47.8, 10**400),
        ({}, []),
    ],
)
def test_a_place_without_coordinates_is_infinitely_far(coordinates: tuple[Any, Any]) -> None:
    assert distance_from((47.8, 13.05))(place(*coordinates)) == INFINITY


# --- Arguments


@given(points, st.one_of(st.integers(1, 10**7), st.floats(1e-3, 1e7)))
def test_every_point_on_earth_is_sent_as_given(near: tuple[float, float], radius: float) -> None:
    assert circle(near, radius) == {
        "latitude": near[0],
        "longitude": near[1],
        "radius": radius,
    }
    assert circle(list(near), radius) == circle(near, radius)


@given(points, st.integers(1, 10**7))
def test_a_whole_radius_is_sent_as_a_whole_number(near: tuple[float, float], radius: int) -> None:
    assert isinstance(circle(near, float(radius))["radius"], int)


def test_numbers_of_other_kinds_are_numbers() -> None:
    assert point((Fraction(1, 2), 13)) == (0.5, 13.0)


outside = st.one_of(
    st.tuples(st.one_of(st.floats(min_value=90.001), st.floats(max_value=-90.001)), longitudes),
    st.tuples(latitudes, st.one_of(st.floats(min_value=180.001), st.floats(max_value=-180.001))),
    st.tuples(st.just(NAN), longitudes),
    st.tuples(latitudes, st.sampled_from([NAN, INFINITY, -INFINITY])),
)


@given(outside)
def test_a_point_that_is_not_on_earth_is_refused(near: tuple[float, float]) -> None:
    with pytest.raises(errors.InvalidArgumentError) as caught:
        circle(near, 5000)
    assert caught.value.argument == "near"


@pytest.mark.parametrize("near", [(200, 47), (153.02, -27.47), [-122.4, 37.8], (91, 0)])
def test_a_swapped_pair_is_told_so(near: Any) -> None:
    with pytest.raises(errors.InvalidArgumentError, match=r"swapped\? The latitude comes first"):
        point(near)


@pytest.mark.parametrize(
    "near",
    [
        None,
        47.8,
        "47.8, 13.05",
        ("47.8", "13.05"),
        (47.8,),
        (47.8, 13.05, 400),
        (47.8, 13.05, None),
        (None, 47.8, 13.05),
        (True, False),
        (47.8, None),
        (),
        {"latitude": 47.8, "longitude": 13.05},
        {47.8, 13.05},
        (10**400, 1),
    ],
)
def test_what_is_no_pair_of_numbers_is_refused(near: Any) -> None:
    with pytest.raises(errors.InvalidArgumentError, match=r"\(latitude, longitude\) in degrees"):
        circle(near, 5000)


@pytest.mark.parametrize(
    "radius", [0, -1, -0.0, NAN, INFINITY, -INFINITY, True, "5000", None, 10**400, [5000]]
)
def test_a_radius_that_is_no_distance_is_refused(radius: Any) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="number of metres") as caught:
        circle((47.8, 13.05), radius)
    assert caught.value.argument == "radius_m"


@pytest.mark.parametrize(("given_", "sent"), [(None, None), (True, None), (False, None)])
def test_only_a_text_asks_the_service_for_an_order(given_: Any, sent: str | None) -> None:
    assert service_order(given_) is sent
    assert service_order("ASC") == "ASC"
    assert service_order(Unchecked("distance")) == "distance"


@pytest.mark.parametrize("order", ["", "  ", 1, 0, 1.0, [], {"asc": True}])
def test_an_order_that_is_neither_is_refused(order: Any) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="True to sort") as caught:
        service_order(order)
    assert caught.value.argument == "ordered_by_distance"


def test_filters_are_mappings_or_objects() -> None:
    both = [
        {"slug": "FILTER_BY_CONNECTOR_TYPE", "options": ["x"]},
        ConnectorFilter(slug=Unchecked("NEWER"), options=["y"]),
    ]
    found = connector_filters(both)
    assert found is not None
    assert [each.variables() for each in found] == [
        {"slug": "FILTER_BY_CONNECTOR_TYPE", "options": ["x"]},
        {"slug": "NEWER", "options": ["y"]},
    ]
    assert connector_filters([]) == []
    assert connector_filters(None) is None
