"""The documented table of statuses, and what is made of bodies whose form nobody knows."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.qaas_api.support import answer, operator, raw, record

from beenergised import errors
from beenergised.base_models import AnswerList, response_of
from beenergised.base_models.results import ListResult, ObjectResult
from beenergised.messages import Headers, Response
from beenergised.qaas_api.models import ChargePointOperator, ChargePointRecord, RecordStatus
from beenergised.qaas_api.responses import Decoder, Operation, says_frozen
from beenergised.transport.lifecycle import TokenRefused

LIST = Operation("listOperators", "GET", ListResult(ChargePointOperator))
GET = Operation("getOperator", "GET", ObjectResult(ChargePointOperator))
CREATE = Operation("createOperator", "POST", ObjectResult(ChargePointOperator))
UPDATE = Operation("updateRecord", "PATCH", ObjectResult(ChargePointRecord))
EMPTY = b""


def decoded(operation: Operation[Any], response: Response, **more: Any) -> Any:
    return Decoder(operation, **more)(response)


# --- The table


def test_200_is_a_list_or_an_object() -> None:
    rows = decoded(LIST, answer([operator(1), operator(2)]))
    assert [row.id for row in rows] == [1, 2]
    assert decoded(GET, answer(operator(3))).id == 3
    assert decoded(UPDATE, answer(record(4))).amount == 1250.5


def test_201_is_the_created_record() -> None:
    response = answer(operator(5), 201)
    created = decoded(CREATE, response)
    assert (created.id, response_of(created)) == (5, response)


def test_204_is_an_empty_list() -> None:
    response = raw(EMPTY, 204)
    rows = decoded(LIST, response)
    assert rows == []
    assert isinstance(rows, AnswerList)
    assert response_of(rows) is response


def test_204_for_one_thing_means_there_is_none() -> None:
    with pytest.raises(errors.NotFoundError, match="getOperator 7: HTTP 204"):
        decoded(GET, raw(EMPTY, 204), about=" 7")


def test_400_names_the_fields() -> None:
    with pytest.raises(errors.ValidationFailedError) as caught:
        decoded(CREATE, answer({"zip_code": ["too short", "no digits"], "town": "missing"}, 400))
    error = caught.value
    assert error.fields == {"zip_code": ["too short", "no digits"], "town": ["missing"]}
    assert "zip_code: too short, no digits; town: missing" in error.message
    assert error.details()["fields"] == error.fields
    assert isinstance(error, errors.RequestRefusedError)
    assert pickle.loads(pickle.dumps(error)).fields == error.fields  # noqa: S301 - our own


def test_400_keeps_fields_that_are_named_like_explanations() -> None:
    with pytest.raises(errors.ValidationFailedError) as caught:
        decoded(CREATE, answer({"errors": {"name": ["too short"], "message": ["missing"]}}, 400))
    assert caught.value.fields == {"name": ["too short"], "message": ["missing"]}


def test_401_is_a_refused_token_before_anything_was_done() -> None:
    with pytest.raises(TokenRefused) as caught:
        decoded(CREATE, raw(EMPTY, 401))
    assert caught.value.before_acting
    assert isinstance(caught.value.error, errors.SessionExpiredError)
    assert "beenergised qaas login" in caught.value.error.message


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (422, errors.UnprocessableError),
        (429, errors.RateLimitedError),
        (405, errors.RequestRefusedError),
        (500, errors.ServiceUnavailableError),
        (503, errors.ServiceUnavailableError),
        (302, errors.RedirectRefusedError),
        (400, errors.ValidationFailedError),
    ],
)
@pytest.mark.parametrize("operation", [LIST, GET, CREATE, UPDATE], ids=lambda it: it.name)
def test_an_empty_body_is_no_hindrance(
    operation: Operation[Any], status: int, kind: type[errors.BeEnergisedError]
) -> None:
    with pytest.raises(errors.BeEnergisedError) as caught:
        decoded(operation, replace(raw(EMPTY, status), operation=operation.name))
    assert type(caught.value) is kind
    assert (caught.value.status, caught.value.message.startswith(operation.name)) == (status, True)


def test_404_says_that_the_path_may_be_wrong() -> None:
    with pytest.raises(errors.NotFoundError, match=r"getOperator 9: .*QaasPaths"):
        decoded(GET, raw(EMPTY, 404), about=" 9")


def test_422_gives_the_reason() -> None:
    with pytest.raises(errors.UnprocessableError) as caught:
        decoded(UPDATE, answer({"reason": "the operator is closed"}, 422))
    error = caught.value
    assert (error.reason, type(error)) == ("the operator is closed", errors.UnprocessableError)
    assert error.details()["reason"] == error.reason


def test_500_says_what_the_service_says_of_it() -> None:
    with pytest.raises(errors.ServiceUnavailableError, match="likely, not certainly, left undone"):
        decoded(UPDATE, raw(EMPTY, 500))


# --- Bodies that are not as documented


@pytest.mark.parametrize(
    ("operation", "response", "words"),
    [
        (LIST, answer({"items": []}), "not a list"),
        (GET, answer([operator()]), "not an object"),
        (GET, answer(None), "not an object"),
        (LIST, raw(b"<html>sign in</html>", kind="text/html"), "not JSON"),
        (LIST, raw(b'[{"id": 1'), "not JSON"),
        (LIST, raw(b"[" * 100_000), "100 levels"),
        (LIST, raw(EMPTY, 200), "empty body"),
        (CREATE, raw(EMPTY, 204), "HTTP 204"),
        (CREATE, raw(EMPTY, 201), "empty body"),
    ],
)
def test_what_cannot_be_read_is_said(operation: Any, response: Response, words: str) -> None:
    with pytest.raises(errors.InvalidResponseError, match=words) as caught:
        decoded(operation, response)
    assert caught.value.response is response


def test_a_row_that_does_not_fit_loses_no_other() -> None:
    rows = decoded(LIST, answer([operator(1, zip_code=1067), None, operator(3, newest="x")]))
    assert [row.id for row in rows] == [1, None, 3]
    assert rows[0].zip_code == 1067
    assert [place.where for place in rows.drift][:2] == ["[0].zip_code", "[1]"]
    assert [str(place) for place in rows[0].drift] == ["zip_code: not text (1067)"]
    assert rows[2].model_extra == {"newest": "x"}
    assert rows[2].newest == "x"


def test_the_documented_sample_is_read_without_drift() -> None:
    row = decoded(GET, answer(operator(335)))
    assert row.drift == ()
    assert row.created.isoformat() == "2022-09-28T22:05:59+00:00"
    assert row.zip_code == "01067"
    assert row.model_dump(mode="json")["organization_name"] == "Beispiel GmbH"


def test_of_a_record_nothing_is_required_but_the_id() -> None:
    row = decoded(UPDATE, answer({"id": 3, "charge_point": {"evse_id": "DE*1"}}))
    assert (row.id, row.amount, row.status, row.drift) == (3, None, None, ())
    assert row.model_extra == {"charge_point": {"evse_id": "DE*1"}}


def test_a_status_that_nobody_knows_stays() -> None:
    sent, other = (
        decoded(UPDATE, answer(record(status=word))).status for word in ("sent_to_uba", "paid")
    )
    assert (sent is RecordStatus.SENT_TO_UBA, sent.known) == (True, True)
    assert (other, other.known) == ("paid", False)


# --- Mistakes, in whatever form


@pytest.mark.parametrize(
    "body",
    [
        {"zip_code": ["is required"]},
        {"zip_code": "is required"},
        {"errors": {"zip_code": ["is required"]}, "title": "invalid", "status": 400, "trace": "1"},
        {"detail": [{"loc": ["body", "zip_code"], "msg": "is required", "type": "missing"}]},
        {"errors": [{"field": "zip_code", "message": "is required"}]},
        [{"name": "zip_code", "reason": "is required"}],
        {"error": {"zip_code": "is required"}, "message": "invalid"},
        {"message": "invalid", "fields": {"zip_code": "is required"}},
    ],
)
def test_field_errors_are_found_in_the_usual_forms(body: Any) -> None:
    with pytest.raises(errors.ValidationFailedError) as caught:
        decoded(CREATE, answer(body, 400))
    assert caught.value.fields == {"zip_code": ["is required"]}


def test_fields_inside_others_are_named_by_their_path() -> None:
    with pytest.raises(errors.ValidationFailedError) as caught:
        decoded(CREATE, answer({"json": {"address": {"town": ["unknown"]}}}, 400))
    assert caught.value.fields == {"json.address.town": ["unknown"]}


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        (answer({"reason": "no"}, 422), "no"),
        (answer({"detail": "no"}, 422), "no"),
        (answer({"error": {"message": "no"}}, 422), "no"),
        (answer("no", 422), "no"),
        (raw(b"no,\n because", 422, "text/plain"), "no, because"),
        (answer({"why": "no"}, 422), '{"why": "no"}'),
        (raw(EMPTY, 422), "it gave no reason"),
    ],
)
def test_the_reason_is_found_in_the_usual_forms(response: Response, reason: str) -> None:
    with pytest.raises(errors.UnprocessableError) as caught:
        decoded(CREATE, response)
    assert caught.value.reason == reason


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["errors", "detail", "loc", "msg", "field", "reason", "town", ""]),
            inner,
            max_size=4,
        )
    ),
)


@given(body=JSON, status=st.sampled_from([400, 422]))
def test_no_form_of_mistakes_is_a_surprise(body: Any, status: int) -> None:
    with pytest.raises(errors.RequestRefusedError) as caught:
        decoded(UPDATE, answer(body, status), is_frozen=says_frozen)
    assert caught.value.status == status
    for problems in getattr(caught.value, "fields", {}).values():
        assert all(isinstance(problem, str) for problem in problems)


def test_no_token_shows_in_a_reason() -> None:
    body = {"reason": "token=abcdefgh is not allowed", "access_token": "abcdefgh"}
    with pytest.raises(errors.UnprocessableError) as caught:
        decoded(CREATE, answer(body, 422))
    assert "abcdefgh" not in caught.value.message + caught.value.reason


# --- Frozen


@pytest.mark.parametrize(
    "body",
    [
        {"reason": "status is sent_to_uba"},
        {"amount": ["cannot be changed: sent to UBA"]},
        {"detail": "An das Umweltbundesamt übermittelt"},
        {"detail": "record is frozen"},
        {"detail": "the record was already submitted"},
        {"detail": "amount can no longer be changed"},
    ],
)
@pytest.mark.parametrize("status", [400, 409, 422])
def test_a_refusal_that_speaks_of_it_is_a_frozen_record(status: int, body: Any) -> None:
    with pytest.raises(errors.RecordFrozenError) as caught:
        decoded(UPDATE, answer(body, status), is_frozen=says_frozen, about=" 7")
    assert caught.value.reason
    assert isinstance(caught.value, errors.UnprocessableError)
    assert caught.value.status == status


@pytest.mark.parametrize(
    "response",
    [
        answer({"detail": "amount is negative"}, 422),
        answer({"detail": "sent_to_uba"}, 500),
        raw(EMPTY, 422),
        answer({"detail": "aubade"}, 422),
    ],
)
def test_another_refusal_is_not(response: Response) -> None:
    assert not says_frozen(response)


def test_only_a_change_of_a_record_can_meet_a_frozen_one() -> None:
    with pytest.raises(errors.UnprocessableError) as caught:
        decoded(CREATE, answer({"detail": "sent_to_uba"}, 422))
    assert type(caught.value) is errors.UnprocessableError


def test_what_means_frozen_can_be_said() -> None:
    def by_header(response: Response) -> bool:
        return response.headers.get("x-frozen") == "1"

    response = Response(403, Headers({"X-Frozen": "1"}))
    with pytest.raises(errors.RecordFrozenError):
        decoded(UPDATE, response, is_frozen=by_header)
