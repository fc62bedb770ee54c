"""Whatever an answer says of a failure: it is read without failing, and nothing of it is lost."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised import errors
from beenergised.graphql_api.mutation_errors import failure_in
from beenergised.graphql_api.operation_index import operation, operation_names
from beenergised.messages import Response
from beenergised.redaction import Secret

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
BEHIND = JSON | st.fixed_dictionaries(
    {}, optional={"status": JSON, "statusText": JSON, "body": JSON}
)
ERROR = JSON | st.fixed_dictionaries({}, optional={"code": JSON, "response": BEHIND})
ANSWER = st.fixed_dictionaries(
    {}, optional={"error": ERROR, "status": JSON | st.sampled_from(["error", "ERROR", "success"])}
)
JUDGED = [
    "registerContact",
    "updateContact",
    "deleteContact",
    "createPostpaidContract",
    "updatePostpaidContract",
    "createSepaContract",
    "updateSepaContract",
    "acceptLegalDocument",
    "acceptTermsAndConditions",
]


def judged(name: str, said: Any, *secrets: Secret) -> errors.OperationFailedError | None:
    answer = operation(name).read({name: said})
    content = json.dumps({"data": {name: said}}).encode()
    return failure_in(name, answer, Response(200, content=content, secrets=secrets))


@given(name=st.sampled_from(JUDGED), said=ANSWER)
def test_an_answer_of_any_form_is_judged_without_failing(name: str, said: dict[str, Any]) -> None:
    failure = judged(name, said)
    if failure is None:
        assert not said.get("error")
        return
    word = said.get("status")
    assert said.get("error") is not None or str(word).strip().lower() == "error"
    assert failure.message == str(failure)
    assert failure.operation == name
    assert isinstance(failure.service_code, str | None)
    assert isinstance(failure.status_text, str | None)
    assert isinstance(failure.service_status, int | str | None)
    assert json.dumps(failure.details())
    assert pickle.loads(pickle.dumps(failure)).details() == failure.details()  # noqa: S301 - our own


@given(name=st.sampled_from(JUDGED), said=ANSWER)
def test_what_is_secret_of_the_request_is_in_no_message(name: str, said: dict[str, Any]) -> None:
    secret = "AT61 1904 3002 3457 3201"
    echo = {**said, "status": f"error {secret}", "message": secret, "error": secret}
    failure = judged(name, echo, Secret(secret))
    assert failure is not None
    assert secret not in f"{failure!r}{failure}{failure.details()}"


@pytest.mark.parametrize("name", sorted({*operation_names()} - {*JUDGED}))
def test_of_other_operations_nothing_is_taken_for_a_failure(name: str) -> None:
    response = Response(200)
    assert failure_in(name, {"error": {"code": "X"}, "status": "error"}, response) is None
