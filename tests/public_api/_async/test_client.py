"""The client: whom it talks to, what it sends, what it makes of answers."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from tests.public_api.support import (
    HOST,
    ORIGIN,
    TOKEN,
    AsyncFake,
    Reply,
    Ticks,
    cursor_page,
    one,
    path_of,
    query_of,
    reply,
)

from beenergised import AsyncPublicApiClient, Settings
from beenergised.base_models import Unchecked
from beenergised.errors import (
    AuthenticationError,
    BeEnergisedError,
    CallTimeoutError,
    ConfigurationError,
    ConnectionLostError,
    InvalidArgumentError,
    InvalidResponseError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
    RateLimitedError,
    RedirectRefusedError,
    RequestRefusedError,
    ServiceUnavailableError,
    ServiceUnreachableError,
    TransportError,
    ValidationFailedError,
)
from beenergised.models import Answer, Drift, RateLimit, response_of
from beenergised.public_api.models import IdTagPatch, Location, LocationCreate, Session
from beenergised.transport.retry import never


def client_of(fake: AsyncFake, **options: Any) -> AsyncPublicApiClient:
    options.setdefault("clock", Ticks())
    return AsyncPublicApiClient(host=HOST, token=TOKEN, sender=fake, **options)


def answering(*replies: Reply, **options: Any) -> tuple[AsyncPublicApiClient, AsyncFake]:
    fake = AsyncFake(*replies, **options)
    return client_of(fake), fake


# --- Whom it talks to


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("tenant.example.com", "https://tenant.example.com"),
        ("https://tenant.example.com/", "https://tenant.example.com"),
        (" tenant.example.com:8443 ", "https://tenant.example.com:8443"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
    ],
)
async def test_a_host_is_a_name_or_an_address(host: str, origin: str) -> None:
    fake = AsyncFake(one(id=1))
    client = AsyncPublicApiClient(host=host, token=TOKEN, sender=fake)
    assert client.host == origin


@pytest.mark.parametrize(
    "host",
    [
        "", "http://tenant.example.com", "https://user@tenant.example.com", "ftp://x.example.com",
        "https://tenant.example.com/public-api", "https://tenant.example.com?x=1",
        "https://tenant.example.com#x", "tenant example com", "https://", None, 7,
    ],
)  # fmt: skip
async def test_no_token_goes_to_what_is_no_plain_host(host: Any) -> None:
    with pytest.raises(ConfigurationError):
        AsyncPublicApiClient(host=host, token=TOKEN)


@pytest.mark.parametrize("token", ["", "two words", "line\nbreak in it", "über", None, 7])
async def test_a_token_that_no_header_can_carry_is_refused(token: Any) -> None:
    with pytest.raises(ConfigurationError):
        AsyncPublicApiClient(host=HOST, token=token)


async def test_the_token_goes_along_and_is_shown_nowhere() -> None:
    seen: list[object] = []
    fake = AsyncFake(reply({"message": f"not with {TOKEN}"}, 403))
    client = client_of(fake, hooks=[seen.append])
    with pytest.raises(PermissionDeniedError) as caught:
        await client.locations.get(1)
    [request] = fake.requests
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    error = caught.value
    shown = [repr(client), repr(error), str(error), str(error.details()), str(error.body), *seen]
    shown += [client.locations, client.preview(client.locations.get, 1), vars(error.redacted())]
    assert TOKEN not in "".join(repr(each) for each in shown)
    assert TOKEN not in pickle.dumps(error).decode("latin-1")


async def test_a_closed_client_sends_nothing() -> None:
    client, fake = answering(one(id=1))
    async with client:
        await client.locations.get(1)
    assert fake.closed == 1
    with pytest.raises(ConfigurationError, match="closed"):
        await client.locations.get(1)


# --- What it sends


async def test_one_thing_is_read_by_its_id() -> None:
    client, fake = answering(one(id=7, name=[], country="DE"))
    location = await client.locations.get(7, include=["images", "charging_zones"])
    assert isinstance(location, Location)
    assert (location.id, location.country) == (7, "DE")
    [request] = fake.requests
    assert (request.method, path_of(request)) == ("GET", "/public-api/resources/locations/v2.0/7")
    assert query_of(request) == [("include[]", "images"), ("include[]", "chargingZones")]
    response = response_of(location)
    assert response is not None
    assert response.operation == "getLocation"


async def test_an_id_is_one_step_of_a_path_whatever_it_holds() -> None:
    client, fake = answering(one(id="a/..b?c#d"))
    await client.sessions.get("a/..b?c#d")
    assert fake.requests[0].url == f"{ORIGIN}/public-api/resources/sessions/v1.0/a%2F..b%3Fc%23d"


@pytest.mark.parametrize(
    "value", ["a/../b", "../a", "a/..", "a\\..\\b", "./a", Unchecked("a/../b")]
)
async def test_an_id_of_steps_that_lead_elsewhere_is_refused(value: Any) -> None:
    """A proxy may read `%2F..%2F` as what it stands for, and another thing would be deleted."""
    client, fake = answering(one(id="a"))
    with pytest.raises(InvalidArgumentError, match="session cannot be"):
        await client.sessions.get(value)
    assert not fake.requests


@pytest.mark.parametrize("value", ["", " ", ".", "..", "x", -1, 1.5, True, None])
async def test_what_is_no_id_is_refused(value: Any) -> None:
    client, fake = answering(one(id=1))
    with pytest.raises(InvalidArgumentError):
        await client.locations.get(value)
    assert not fake.requests


async def test_what_is_created_is_checked_and_sent_in_the_names_of_the_service() -> None:
    client, fake = answering(reply({"data": {"id": 1}}, 201))
    body = LocationCreate(
        name=[{"locale": "en", "translation": "Harbour"}],  # type: ignore[list-item]
        geoposition={"latitude": 52.5, "longitude": 13.4},  # type: ignore[arg-type]
        address=[],
        country="DE",
        post_code="10115",
    )
    created = await client.locations.create(body, extra={"isNewer": True})
    assert created.id == 1
    sent = fake.requests[0].json()
    assert sent["postCode"] == "10115"
    assert sent["isNewer"] is True
    assert "description" not in sent
    with pytest.raises(InvalidArgumentError, match="post_code"):
        await client.locations.create({"post_cod": "10115"})
    with pytest.raises(InvalidArgumentError, match="put it into the body"):
        await client.locations.create(body, extra={"postCode": "1"})
    with pytest.raises(InvalidArgumentError, match="takes a LocationCreate"):
        await client.locations.create(IdTagPatch())  # type: ignore[call-overload]
    with pytest.raises(InvalidArgumentError, match="name: Field required"):
        await client.locations.create(created)  # type: ignore[call-overload]
    assert len(fake.requests) == 1


async def test_what_is_deleted_answers_nothing() -> None:
    client, fake = answering(reply(None, 204))
    assert await client.locations.delete(7) is None  # type: ignore[func-returns-value]
    assert fake.requests[0].method == "DELETE"


async def test_a_rehearsal_sends_nothing_and_shows_no_token() -> None:
    client, fake = answering(one(id=1))
    request = client.preview(client.locations.update, 7, {"country": "AT"})
    assert (request.method, request.json()) == ("PATCH", {"country": "AT"})
    listed = client.preview(client.locations.list, city="Wien", per_page=10)
    assert query_of(listed) == [("filter[city]", "Wien"), ("per_page", "10")]
    plain = client.preview(client.request, "GET", "/public-api/x")
    assert TOKEN not in "".join(map(str, [*request.headers.items(), *plain.headers.items()]))
    assert not fake.requests


async def test_options_of_a_call_are_heeded_and_unknown_ones_refused() -> None:
    client, fake = answering(one(id=1))
    await client.locations.get(1, headers={"X-Trace": "a"}, timeout=5)
    assert fake.requests[0].headers["x-trace"] == "a"
    with pytest.raises(InvalidArgumentError, match="timeout"):
        await client.locations.get(1, timout=5)  # type: ignore[call-overload]
    with pytest.raises(ConfigurationError):
        await client.locations.get(1, headers={"Authorization": "Bearer other"})
    assert len(fake.requests) == 1


# --- What nothing here has


async def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    client, fake = answering(one(id=1))
    with pytest.raises(InvalidArgumentError, match="parking-spaces"):
        client.resource("parkin-space")
    with pytest.raises(InvalidArgumentError, match="'city'"):
        client.resource("locations").list(citty="x")
    with pytest.raises(InvalidArgumentError, match="last_updated_after"):
        client.locations.list(last_update_after="2024-01-01")  # type: ignore[call-overload]
    with pytest.raises(InvalidArgumentError, match="'images'"):
        client.locations.list(include="image")  # type: ignore[call-overload]
    with pytest.raises(InvalidArgumentError, match="with_authorization"):
        await client.sessions.get("1", with_authorisation=True)  # type: ignore[call-overload]
    with pytest.raises(InvalidArgumentError, match="'active'"):
        client.sessions.list(status="activ")  # type: ignore[call-overload]
    with pytest.raises(InvalidArgumentError, match="replace"):
        await client.resource("tariffs").update(1, body={})
    with pytest.raises(InvalidArgumentError, match="charge_point is missing"):
        client.resource("charge-points/evses").list()
    with pytest.raises(InvalidArgumentError, match="too many"):
        client.resource("charge-points/evses").list(1, 2)
    with pytest.raises(InvalidArgumentError, match="given twice"):
        client.resource("locations").list(partnerId=1, partner_id=1)
    with pytest.raises(AttributeError, match="charging_zones"):
        client.locations.charging_zone  # type: ignore[attr-defined]  # noqa: B018
    assert not fake.requests


async def test_both_spellings_of_a_name_are_one() -> None:
    client, fake = answering(cursor_page([]))
    await client.resource("charge_points.evses").list(chargePoint=7).to_list()
    await client.resource("charge-points/evses").list(charge_point=7).to_list()
    await client.charge_points.evses.list(7).to_list()
    assert len({request.url for request in fake.requests}) == 1


async def test_what_is_newer_can_be_sent_all_the_same() -> None:
    fake = AsyncFake(cursor_page([]), unchecked=True)
    client = client_of(fake)
    await client.locations.list(
        include=[Unchecked("new")], filters={"newer": Unchecked("1"), "city": "Wien"}
    ).to_list()
    assert fake.queries[0][:3] == [
        ("filter[newer]", "1"),
        ("filter[city]", "Wien"),
        ("include[]", "new"),
    ]
    with pytest.raises(InvalidArgumentError, match="Unchecked"):
        client.locations.list(filters={"newer": "1"})


# --- What it makes of answers


async def test_documented_envelopes_are_taken_off_and_their_exceptions_known() -> None:
    client, _ = answering(reply({"id": "5", "status": "finalized"}))
    assert (await client.transactions.get("5")).id == "5"
    client, _ = answering(one(id="5"))
    assert (await client.transactions.get("5")).id == "5"
    client, _ = answering(reply({"id": 5, "country": "DE"}))
    assert (await client.locations.get(5)).id == 5


async def test_what_has_no_schema_arrives_under_the_names_of_the_service() -> None:
    client, fake = answering(one(id=3, licensePlate="B-X 1"))
    space = await client.resource("parking-spaces").get(3)
    assert type(space) is Answer
    assert space.licensePlate == "B-X 1"
    assert path_of(fake.requests[0]).endswith("/3")


async def test_a_value_that_does_not_fit_is_kept_and_told() -> None:
    client, _ = answering(one(id="s1", status="dreaming", startedAt=17, brandNew=1))
    session = await client.sessions.get("s1")
    assert isinstance(session, Session)
    assert (session.status, session.started_at) == ("dreaming", 17)
    assert Drift(("started_at",), "not a date-time", 17) in session.drift
    assert session.model_extra == {"brandNew": 1}


async def test_an_answer_that_is_no_json_object_raises_and_is_kept() -> None:
    for said in (reply([1], 200), reply({"message": "hm"}), reply(17), reply(None)):
        client, _ = answering(said)
        with pytest.raises(InvalidResponseError) as caught:
            await client.locations.get(1)
        assert caught.value.response is not None
    client, _ = answering(reply({"data": None}))
    with pytest.raises(NotFoundError):
        await client.locations.get(1)


@pytest.mark.parametrize(
    ("status", "kind", "code"),
    [
        (302, RedirectRefusedError, "redirect_refused"),
        (400, RequestRefusedError, "request_refused"),
        (401, AuthenticationError, "authentication"),
        (403, PermissionDeniedError, "permission_denied"),
        (404, NotFoundError, "not_found"),
        (405, RequestRefusedError, "request_refused"),
        (406, RequestRefusedError, "request_refused"),
        (409, RequestRefusedError, "request_refused"),
        (412, RequestRefusedError, "request_refused"),
        (418, RequestRefusedError, "request_refused"),
        (422, ValidationFailedError, "validation_failed"),
        (429, RateLimitedError, "rate_limited"),
        (501, RequestRefusedError, "request_refused"),
        (503, ServiceUnavailableError, "service_unavailable"),
    ],
)
async def test_a_status_has_its_exception(
    status: int, kind: type[BeEnergisedError], code: str
) -> None:
    client, _ = answering(reply({"message": "Because."}, status))
    with pytest.raises(kind) as caught:
        await client.locations.get(1)
    error = caught.value
    assert (type(error), error.code, error.status) == (kind, code, status)
    assert "getLocation" in error.message
    if status != 302:
        assert "Because." in error.message


@pytest.mark.parametrize(
    "trouble",
    [
        ConnectionLostError("updateChargePoint: the connection broke."),
        CallTimeoutError("updateChargePoint: no complete answer"),
        ServiceUnreachableError("updateChargePoint: cannot be reached."),
        *(reply({"message": "no"}, status) for status in (302, 400, 401, 404, 409, 422, 429, 503)),
    ],
    ids=repr,
)
async def test_error_of_a_write_names_operation_and_id(trouble: Any) -> None:
    client = client_of(AsyncFake(trouble), settings=Settings(retry=never))
    with pytest.raises(BeEnergisedError, match=r"^updateChargePoint 1042\b") as caught:
        await client.charge_points.update(1042, {"name": "Gate 4"})
    assert isinstance(caught.value, OutcomeUnknownError) is may_have_acted(trouble)
    assert "Gate 4" not in caught.value.message


def may_have_acted(trouble: Any) -> bool:
    return (
        trouble.request_sent
        if isinstance(trouble, TransportError)
        else trouble.status in {302, 503}
    )


async def test_write_answered_429_waits_as_long_as_asked() -> None:
    slow = reply({}, 429, {"Retry-After": "1"})
    client, fake = answering(*[slow] * 30, one(id=1042, name="Gate 4"))
    assert (await client.charge_points.update(1042, {"name": "Gate 4"})).name == "Gate 4"
    assert len(fake.requests) == 31


async def test_a_refused_token_is_not_tried_again_and_says_what_to_do() -> None:
    client, fake = answering(reply({"message": "Unauthenticated."}, 401))
    with pytest.raises(AuthenticationError, match="back office"):
        await client.locations.get(1)
    assert len(fake.requests) == 1


async def test_422_names_the_fields() -> None:
    errors = {"type": ["must be one of x"], "name.0.locale": ["is required", "is short"]}
    client, _ = answering(reply({"message": "Invalid.", "errors": errors}, 422))
    with pytest.raises(ValidationFailedError) as caught:
        await client.locations.update(1, {"country": "DE"})
    assert caught.value.fields == errors
    client, _ = answering(reply({"message": "Invalid.", "errors": "odd"}, 422))
    with pytest.raises(ValidationFailedError, match="Invalid"):
        await client.locations.update(1, {"country": "DE"})


# --- Again, or not


@pytest.mark.parametrize(
    ("headers", "waited"),
    [
        ({"Retry-After": "3"}, [3.0]),
        (
            {"X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "7"},
            [7.0],
        ),
        (
            {"X-RateLimit-Reset": "1774744205", "Date": "Sun, 29 Mar 2026 00:30:00 GMT"},
            [5.0],
        ),
        ({"Retry-After": "2", "X-RateLimit-Reset": "50"}, [2.0]),
    ],
)
async def test_a_limit_is_waited_for_where_reading(
    headers: dict[str, str], waited: list[float]
) -> None:
    clock = Ticks()
    fake = AsyncFake(reply({"message": "Too Many Attempts."}, 429, headers), one(id=1))
    client = client_of(fake, clock=clock)
    assert (await client.locations.get(1)).id == 1
    assert clock.slept == waited


async def test_a_limit_on_writing_raises_with_the_wait() -> None:
    client, fake = answering(reply({"message": "Too Many."}, 429, {"Retry-After": "3"}))
    with pytest.raises(RateLimitedError) as caught:
        await client.locations.delete(1)
    # Every three seconds within the 60 s of the call.
    assert (caught.value.retry_after, len(fake.requests)) == (3.0, 20)


async def test_what_is_left_of_a_limit_can_be_read() -> None:
    headers = {"X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "59"}
    client, _ = answering(reply({"data": {"id": 1}}, 200, headers))
    response = response_of(await client.locations.get(1))
    assert response is not None
    assert RateLimit.of(response) == RateLimit(60, 59, None)


@pytest.mark.parametrize(
    "lost", [ConnectionLostError("gone"), reply({"message": "Oops"}, 500), reply(None, 502)]
)
async def test_a_write_is_never_sent_again_when_it_may_have_arrived(lost: Reply) -> None:
    client, fake = answering(lost)
    with pytest.raises(OutcomeUnknownError) as caught:
        await client.id_tags.update(7, IdTagPatch(id_label="card"))
    assert len(fake.requests) == 1
    assert caught.value.operation == "updateIdTag"
    assert caught.value.variables["body"] == {"idLabel": "card"}
    client, fake = answering(lost)
    with pytest.raises(OutcomeUnknownError):
        await client.request("POST", "/public-api/resources/locations/v2.0", json={
            "name": [], "geoposition": {"latitude": 1.5, "longitude": 1.5}, "address": [],
            "country": "DE",
        })  # fmt: skip
    assert len(fake.requests) == 1


async def test_a_write_that_never_left_is_sent_again() -> None:
    client, fake = answering(ServiceUnreachableError("refused"), reply(None, 204))
    await client.locations.delete(1)
    assert len(fake.requests) == 2


async def test_reading_is_tried_again() -> None:
    client, fake = answering(ConnectionLostError("gone"), reply(None, 503), one(id=1))
    assert (await client.locations.get(1)).id == 1
    assert len(fake.requests) == 3


async def test_a_write_whose_answer_lacks_its_body_was_done() -> None:
    client, _ = answering(reply(None, 200))
    location = await client.locations.update(1, {"country": "DE"})
    assert location.id is None
    assert str(location.drift[0]) == "the answer: null"


# --- Whatever is newer than the document


async def test_any_path_of_the_host_can_be_asked() -> None:
    fake = AsyncFake(reply({"data": [1]}), unchecked=True)
    client = client_of(fake)
    query = {"filter": {"status": "active", "ids": [1, 2]}, "include": ["a"], "deep": True}
    answer = await client.request("GET", "/public-api/resources/cables/v1.0", query=query)
    assert answer.json() == {"data": [1]}
    assert fake.queries == [
        [
            ("filter[status]", "active"), ("filter[ids][]", "1"), ("filter[ids][]", "2"),
            ("include[]", "a"), ("deep", "true"),
        ]
    ]  # fmt: skip
    fake = AsyncFake(reply({"message": "no"}, 404), unchecked=True)
    with pytest.raises(NotFoundError, match="GET /public-api/x"):
        await client_of(fake).request("GET", "/public-api/x")


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example.com/x", "https://evil.example.com/x", "public-api/x", "", "/",
        "/public-api/../admin", "/public-api/%2e%2e/admin", "/public-api/..%2fadmin",
        "/public-api/..%5Cadmin", "/x?y=1", "/x#y", "/x y", "/x\\y", "\\\\evil.example.com",
        "/@evil",
        None, 7, "/a//b", "/x\n",
    ],
)  # fmt: skip
async def test_a_request_never_leaves_the_host(path: Any) -> None:
    fake = AsyncFake(reply({}), unchecked=True)
    client = client_of(fake)
    if path == "/@evil":  # a path as good as any
        await client.request("GET", path)
        assert fake.requests[0].url == f"{ORIGIN}/@evil"
        return
    with pytest.raises(InvalidArgumentError):
        await client.request("GET", path)
    assert not fake.requests


async def test_a_request_is_checked_too() -> None:
    client, fake = answering(reply({}))
    with pytest.raises(InvalidArgumentError, match="method"):
        await client.request("get", "/public-api/x")
    with pytest.raises(InvalidArgumentError, match="JSON"):
        await client.request("POST", "/public-api/x", json={"a": object()})
    with pytest.raises(InvalidArgumentError, match="query"):
        await client.request("GET", "/public-api/x", query={"a": object()})
    with pytest.raises(InvalidArgumentError, match="query"):
        await client.request("GET", "/public-api/x", query="a=1")  # type: ignore[call-overload]
    assert not fake.requests


async def test_an_action_is_an_operation_like_any_other() -> None:
    client, fake = answering(reply({"success": True}, 202))
    answer = await client.resource("actions/charge-point").perform("reset", 7, "soft")
    assert answer is not None
    assert path_of(fake.requests[0]).endswith("/actions/charge-point/v1.0/7/reset/soft")
    with pytest.raises(InvalidArgumentError, match="reset"):
        await client.resource("actions/charge-point").perform("resett", 7, "soft")


async def test_the_body_of_any_resource_may_stand_after_the_ids() -> None:
    client, fake = answering(one(id=3, name="P2"), one(id=3, name="P2"))
    spaces = client.resource("parking-spaces")
    await spaces.update(3, {"name": "P2"})
    await spaces.update(3, body={"name": "P2"})
    first, second = fake.requests
    assert path_of(first) == path_of(second)
    assert first.content == second.content == b'{"name":"P2"}'
    with pytest.raises(InvalidArgumentError, match="too many"):
        await spaces.update(3, {"name": "P2"}, body={"name": "P2"})


def test_an_action_that_is_asked_for_as_an_attribute_says_how_it_is_called() -> None:
    client, _ = answering()
    with pytest.raises(AttributeError, match=r"perform\('reset', …\)"):
        client.resource("actions/charge-point").reset  # noqa: B018
