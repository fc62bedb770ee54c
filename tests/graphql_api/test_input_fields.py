"""What can be passed by name is what the input models have."""

from __future__ import annotations

import pytest

from beenergised.base_models import Input
from beenergised.graphql_api._generated.contact import ContactProfile, ContactRegistration
from beenergised.graphql_api._generated.contracts import (
    PostpaidContractInput,
    PostpaidContractUpdateInput,
    SepaContractInput,
    SepaContractUpdateInput,
)
from beenergised.graphql_api.resources import contact_fields, contract_fields
from beenergised.transport.options import CallOptions

NAMED = [
    (contact_fields.RegistrationArguments, ContactRegistration),
    (contact_fields.ProfileArguments, ContactProfile),
    (contract_fields.PostpaidArguments, PostpaidContractInput),
    (contract_fields.PostpaidUpdateArguments, PostpaidContractUpdateInput),
    (contract_fields.SepaArguments, SepaContractInput),
    (contract_fields.SepaUpdateArguments, SepaContractUpdateInput),
]


@pytest.mark.parametrize(("named", "model"), NAMED, ids=[model.__name__ for _, model in NAMED])
def test_every_field_of_an_input_model_can_be_passed_by_name_and_nothing_else(
    named: type, model: type[Input]
) -> None:
    options = CallOptions.__annotations__.keys()
    assert named.__annotations__.keys() - options == model.model_fields.keys()
    assert not model.model_fields.keys() & options
