"""Every method of the typed resources: it takes and gives what the index and the document say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.public_api.samples import body_of, everything, path_values
from tests.public_api.support import HOST, TOKEN, AsyncFake, Ticks, reply

from beenergised import AsyncPublicApiClient
from beenergised.models import Answer
from beenergised.names import to_snake
from beenergised.public_api._typed._async.roots import AsyncTypedResources
from beenergised.public_api.endpoints import Endpoint
from beenergised.transport import Request

ROOTS = [name for name in vars(AsyncTypedResources) if not name.startswith("_")]


def answering(body: object) -> tuple[AsyncPublicApiClient, AsyncFake]:
    fake = AsyncFake(reply(body))
    return AsyncPublicApiClient(host=HOST, token=TOKEN, sender=fake, clock=Ticks()), fake


def with_children(resource: Any) -> Iterator[Any]:
    yield resource
    for child in resource.declared.children:
        yield from with_children(getattr(resource, to_snake(child.rpartition("/")[2])))


def arguments_of(endpoint: Endpoint) -> tuple[list[object], dict[str, Any]]:
    """What a method takes by place, and what by name."""
    path, named = path_values(endpoint), everything(endpoint, to_snake)
    body = body_of(endpoint)
    if body is not None:
        path = [*path, body]
    if endpoint.include:
        named["include"] = endpoint.include
    return path, named


@pytest.mark.parametrize("root", ROOTS)
async def test_every_typed_method_sends_what_the_generic_one_sends(root: str) -> None:
    client, fake = answering({"data": {}})
    for resource in with_children(getattr(client, root)):
        generic = client.resource(resource.declared.name)
        for verb, endpoint in resource.declared.endpoints.items():
            place, named = arguments_of(endpoint)
            method = getattr(resource, verb)
            if verb == "list":
                preview = client.preview(method, *place, **named)
                again = client.preview(generic.list, *place, **named)
            else:
                preview = client.preview(method, *place, **named)
                path = path_values(endpoint)
                if len(place) > len(path):
                    named["body"] = place[-1]
                again = client.preview(generic.perform, verb, *path, **named)
            assert isinstance(preview, Request)
            assert (preview.url, preview.content) == (again.url, again.content)
            assert (preview.method, preview.operation) == (endpoint.method, endpoint.name)
    assert not fake.requests


@pytest.mark.parametrize("root", ROOTS)
async def test_every_typed_method_reads_an_answer(root: str) -> None:
    client, _ = answering({"data": {}})
    listed, fake = answering({"data": [{}]})
    for resource in with_children(getattr(client, root)):
        for verb, endpoint in resource.declared.endpoints.items():
            place, named = arguments_of(endpoint)
            if verb == "list":
                again = client_of_the_same(listed, resource)
                rows = await again.list(*place, **named).to_list()
                assert [type(row).__name__ for row in rows] == [model_name(endpoint)]
                continue
            answer = await getattr(resource, verb)(*place, **named)
            if endpoint.typed and endpoint.response is None:
                assert answer is None
            else:
                assert isinstance(answer, Answer)
                assert type(answer).__name__ == model_name(endpoint)
    assert fake.requests or root == "tariff_snapshots"


@pytest.mark.parametrize("root", ROOTS)
async def test_a_typed_resource_names_what_the_index_names(root: str) -> None:
    client, _ = answering({"data": {}})
    for resource in with_children(getattr(client, root)):
        methods = {name for name in vars(type(resource)) if not name.startswith("_")}
        children = {to_snake(each.rpartition("/")[2]) for each in resource.declared.children}
        assert methods == {*resource.declared.endpoints, *children, "resource_name"}
        assert resource.declared.name in repr(resource)


def client_of_the_same(client: AsyncPublicApiClient, resource: Any) -> Any:
    found: Any = client
    for step in resource.declared.name.split("/"):
        found = getattr(found, to_snake(step))
    return found


def model_name(endpoint: Endpoint) -> str:
    return "Answer" if endpoint.response is None else endpoint.response.partition(":")[2]


async def test_each_verb_by_name_is_the_operation() -> None:
    client, fake = answering({"data": {"id": 1}})
    tariffs, locations = client.resource("tariffs"), client.resource("locations")
    body = body_of(tariffs.declared.endpoints["create"])
    await tariffs.create(body=body)
    await tariffs.replace(7, body=body)
    await tariffs.delete(7)
    await locations.update(7, body={"country": "DE"}, extra={}, include=["images"])
    await locations.get(location=7)
    assert [request.method for request in fake.requests] == [
        "POST", "PUT", "DELETE", "PATCH", "GET",
    ]  # fmt: skip
    assert "parking-spaces" in client.resources
    with pytest.raises(ValueError, match="list"):
        await tariffs.perform("list")
