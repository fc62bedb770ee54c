"""Asking the sandbox's Public API, in the process, and holding its answers against the document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode, urlsplit

from jsonschema import FormatChecker
from jsonschema.validators import extend
from openapi_schema_validator import OAS31Validator
from tests.public_api_generation.document import document

from beenergised.messages import Headers, Request, Response
from beenergised.sandbox import DEMO_API_TOKEN, PUBLIC_API_URL, Sandbox
from beenergised.sandbox.world.rows import Rows

RESOURCES = "/public-api/resources"
# Of a time alone every checker expects another form.
FORMATS = FormatChecker(("date-time", "date", "email", "uuid"))


#: By the place of a schema in the document: the JSON of what was found to be valid under it.
#: The schema is kept with it, so that no other one takes its place.
_valid: dict[int, tuple[object, set[str]]] = {}


def _descend(validator: Any, instance: object, schema: Any, path: int | str) -> Iterator[Any]:
    """The errors of a part. The same rows come in many answers: what was valid once is."""
    if not isinstance(instance, (dict, list)) or not isinstance(schema, dict):
        yield from validator.descend(instance, schema, path=path)
        return
    _, known = _valid.setdefault(id(schema), (schema, set()))
    text = json.dumps(instance)
    if text in known:
        return
    is_valid = True
    for error in validator.descend(instance, schema, path=path):
        is_valid = False
        yield error
    if is_valid:
        known.add(text)


# Any: a validator, a keyword's value, what is validated, and the schema with the keyword.
def _items(validator: Any, items: Any, instance: Any, schema: Any) -> Iterator[Any]:
    if "prefixItems" in schema or not isinstance(instance, list):
        yield from OAS31Validator.VALIDATORS["items"](validator, items, instance, schema)
        return
    for index, each in enumerate(instance):
        yield from _descend(validator, each, items, index)


def _properties(validator: Any, properties: Any, instance: Any, schema: Any) -> Iterator[Any]:
    if isinstance(instance, dict):
        for name, said in properties.items():
            if name in instance:
                yield from _descend(validator, instance[name], said, name)


#: Validates as `OAS31Validator` does. Of the document's schemas only: all have the same root.
Validator = extend(OAS31Validator, {"items": _items, "properties": _properties})


@cache
def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path)))


def said_of(method: str, url: str) -> dict[str, Any]:
    """What the document says of the operation at an address."""
    path = urlsplit(url).path
    paths = [each for each in document()["paths"] if _pattern(each).fullmatch(path)]
    return document()["paths"][min(paths, key=lambda each: each.count("{"))][method.lower()]


@cache
def _validator(schema: str) -> Any:
    root = {**json.loads(schema), "components": document()["components"]}
    return Validator(root, format_checker=FORMATS)


def complaints(answer: Response, method: str, url: str) -> list[str]:
    """What is wrong with an answer, as the document has it."""
    responses = said_of(method, url)["responses"]
    said = responses.get(str(answer.status)) or (
        responses.get("2XX") if answer.status < 300 else None
    )
    if said is None:
        return [f"the status {answer.status} is not documented: {answer.text[:300]}"]
    if "$ref" in said:
        said = document()["components"]["responses"][said["$ref"].rpartition("/")[2]]
    if "content" not in said:
        return ["it has a body"] if answer.content else []
    schema = said["content"]["application/json"]["schema"]
    errors = _validator(json.dumps(schema)).iter_errors(answer.json())
    return [f"{'.'.join(map(str, e.absolute_path))}: {e.message[:300]}" for e in errors]


@dataclass
class PublicApi:
    sandbox: Sandbox
    token: str = DEMO_API_TOKEN

    def send(
        self, method: str, path: str, body: object = None, *, checked: bool = True, **query: Any
    ) -> Response:
        """Send a request; the answer is held against the document."""
        url = path if path.startswith("http") else PUBLIC_API_URL + path
        if query:
            url += "?" + urlencode(query, doseq=True)
        headers = Headers({"Authorization": f"Bearer {self.token}"} if self.token else {})
        content = b"" if body is None else json.dumps(body).encode()
        answer = self.sandbox.handle(Request(method, url, headers, content))
        if checked:
            assert not complaints(answer, method, url), (
                method,
                url,
                complaints(answer, method, url)[:5],
            )
        return answer

    def get(self, path: str, **query: Any) -> Any:
        """What is in the envelope of a successful answer."""
        answer = self.send("GET", RESOURCES + path, **query)
        assert answer.status == 200, answer.text
        body = answer.json()
        return body.get("data", body)

    def write(self, method: str, path: str, body: object = None, status: int = 200) -> Any:
        answer = self.send(method, RESOURCES + path, body)
        assert answer.status == status, answer.text
        body = answer.json() if answer.content else {}
        return body.get("data", body)

    def wrong(self, method: str, path: str, body: object = None, **query: Any) -> dict[str, Any]:
        """The fields of a 422, which the document need not have for the operation."""
        answer = self.send(method, RESOURCES + path, body, checked=False, **query)
        assert answer.status == 422, answer.text
        said = answer.json()
        assert set(said) == {"message", "errors"}
        return said["errors"]

    def status(self, method: str, path: str, body: object = None, **query: Any) -> int:
        return self.send(method, path, body, checked=False, **query).status

    def all(self, path: str, **query: Any) -> list[dict[str, Any]]:
        """Every row, by the links to the next page; of the answers the first is checked."""
        rows: list[dict[str, Any]] = []
        answer = self.send("GET", RESOURCES + path, **query).json()
        while True:
            rows += answer["data"]
            following = answer.get("links", {}).get("next")
            if not following:
                return rows
            answer = self.send("GET", following, checked=False).json()

    def rows(self, collection: str) -> list[dict[str, Any]]:
        """The rows as they are kept, with what is shown to nobody."""
        return Rows(self.sandbox._service.store).all(collection)
