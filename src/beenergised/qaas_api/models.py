"""What the QaaS API answers. One sample of an operator is documented; of records, two fields are.

Names are snake_case on the wire too.
"""

from __future__ import annotations

from pydantic import ConfigDict

from beenergised._public_names import public_in
from beenergised.base_models import Answer, DateTime, Float, Int, OpenEnum


class QaasAnswer(Answer):
    """Something that the QaaS API answered, see `beenergised.base_models.base.Answer`."""

    model_config = ConfigDict(alias_generator=None)


@public_in("beenergised.models")
class RecordStatus(OpenEnum):
    """The state of a charge point record. Only this one is documented; others arrive as they are.

    >>> RecordStatus("pending"), RecordStatus("pending").known
    (<RecordStatus unknown: 'pending'>, False)
    """

    SENT_TO_UBA = "sent_to_uba"
    """Handed on to the Umweltbundesamt: frozen from here on."""


@public_in("beenergised.models")
class ChargePointOperator(QaasAnswer):
    """A charge point operator of the account.

    The fields are those of the documented sample. That `terms_agreed` and `customer_reference`
    may be null or absent is an assumption.
    """

    id: Int
    created: DateTime
    last_updated: DateTime
    organization_name: str
    street: str
    zip_code: str
    """Text, because it may begin with a zero."""
    town: str
    terms_agreed: DateTime | None = None
    customer_reference: str | None = None


@public_in("beenergised.models")
class ChargePointRecord(QaasAnswer):
    """A charge point record: an amount that is registered for the quota, and how far that is.

    The documentation names the amount and the status. The other fields here are assumed from
    those of an operator, and everything else that arrives is kept in `model_extra`. The unit of
    the amount is not documented.
    """

    id: Int
    amount: Float | None = None
    status: RecordStatus | None = None
    created: DateTime | None = None
    last_updated: DateTime | None = None
