"""The fields of contracts as keyword arguments: those of the input models, and the options."""

from __future__ import annotations

from beenergised.redaction import Secret
from beenergised.transport.options import CallOptions


class PostpaidArguments(CallOptions, total=False):
    """The fields of a `PostpaidContractInput`."""

    customer_reference: str | None
    id: str | None
    rate_id: str | None


class PostpaidUpdateArguments(CallOptions, total=False):
    """The fields of a `PostpaidContractUpdateInput`."""

    customer_reference: str | None
    id: str | None


class SepaUpdateArguments(CallOptions, total=False):
    """The fields of a `SepaContractUpdateInput`."""

    account_holder: str | None
    bank: str | None
    bic: str | None
    customer_reference: str | None
    iban: str | Secret | None
    id: str


class SepaArguments(CallOptions, total=False):
    """The fields of a `SepaContractInput`."""

    account_holder: str
    bank: str | None
    bic: str | None
    customer_reference: str | None
    debit_type: str
    iban: str | Secret
    id: str
    rate_id: str
    use_parent: bool
