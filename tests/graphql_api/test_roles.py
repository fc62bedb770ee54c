"""Which token an operation travels with, against the roles that the reference states."""

from __future__ import annotations

import pytest
from tests.graphql_generation.reference import OPERATIONS

from beenergised.graphql_api import Bearer
from beenergised.graphql_api.roles import role_of

# A how-to page says that the PSK is its bearer; the reference itself names no role.
STATED_ELSEWHERE = {"registerContact": "INI"}
STATED = {
    name: set(operation["roles"]) for name, operation in OPERATIONS.items() if operation["roles"]
} | {name: {role} for name, role in STATED_ELSEWHERE.items()}


def test_exactly_the_roles_that_are_documented_count_as_stated() -> None:
    assert {name for name in OPERATIONS if role_of(name).stated} == STATED.keys()
    assert (len(STATED), len(OPERATIONS)) == (14, 59)


@pytest.mark.parametrize("name", sorted(STATED))
def test_an_operation_travels_with_a_token_of_a_role_that_may_call_it(name: str) -> None:
    assert role_of(name).bearer.value in STATED[name]


@pytest.mark.parametrize("name", sorted(OPERATIONS.keys() - STATED.keys()))
def test_where_no_role_is_documented_a_session_is_assumed(name: str) -> None:
    assert role_of(name).bearer is Bearer.SESSION


def test_an_assumption_can_be_replaced_and_is_then_not_stated() -> None:
    role = role_of("contractRateOptions", {"contractRateOptions": Bearer.PSK})
    assert (role.bearer, role.stated) == (Bearer.PSK, False)
