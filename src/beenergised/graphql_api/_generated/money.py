# Made by scripts/generate.py. Change its sources, not this file:
# queries/fragments/money.graphql
"""Models and operations: money."""

from beenergised.base_models import Answer, Float


class Currency(Answer):
    """A currency."""

    iso_code: str | None = None
    """ISO 4217 code, for example EUR."""


class CurrencyAmount(Answer):
    """An amount of money."""

    amount: Float | None = None
    """How much, in that currency."""
    currency: Currency | None = None
    """Of which currency."""
