"""The document: valid, complete, and honest about what is not known."""

import re
from collections import Counter

from openapi_spec_validator import OpenAPIV31SpecValidator
from tests.public_api_generation.document import (
    SOURCE,
    answer_schema,
    document,
    operations,
    parameters,
    request_schema,
    schemas,
)

#: What the facts count: all that is not deprecated, and those of which the path alone is known.
OPERATIONS = 460
UNKNOWN = 264
NOTIFICATIONS = 43
PAYLOADS = 39


def test_a_validator_from_elsewhere_finds_nothing_wrong_with_it():
    OpenAPIV31SpecValidator(document()).validate()


def test_it_has_every_operation_that_the_facts_count():
    assert len(list(operations())) == OPERATIONS
    unknown = [op for _, _, op in operations() if op.get("x-confidence") == "unknown"]
    assert len(unknown) == UNKNOWN


def test_it_has_every_notification_and_the_payloads_that_are_known():
    webhooks = document()["webhooks"]
    bodies = [request_schema(item["post"]) or {} for item in webhooks.values()]
    assert len(webhooks) == NOTIFICATIONS
    assert sum("$ref" in body for body in bodies) == PAYLOADS
    for item in webhooks.values():
        known = "$ref" in (request_schema(item["post"]) or {})
        assert known == ("x-confidence" not in item["post"])


def test_a_payload_says_the_type_that_it_is_posted_as():
    for kind, item in document()["webhooks"].items():
        schema = request_schema(item["post"]) or {}
        if "$ref" in schema:
            payload = schemas()[schema["$ref"].rsplit("/", 1)[-1]]
            assert payload["properties"]["notification"].get("const", kind) == kind


def test_what_is_called_alike_is_the_same():
    verbs = Counter((op["x-resource"], op["x-verb"]) for _, _, op in operations())
    names = Counter(op["operationId"] for _, _, op in operations())
    assert max(verbs.values()) == max(names.values()) == 1


def test_every_path_is_below_the_public_api_and_declares_its_parameters():
    for _, path, operation in operations():
        assert path.startswith("/public-api/")
        declared = {each["name"] for each in parameters(operation) if each["in"] == "path"}
        assert declared == set(re.findall(r"{(\w+)}", path))


def test_what_is_not_known_of_an_operation_has_any_form_and_is_marked():
    for _, _, operation in operations():
        if operation.get("x-confidence") == "unknown":
            for schema in (request_schema(operation), answer_schema(operation)):
                assert schema is None or schema["x-confidence"] == "unknown"
                assert schema is None or "properties" not in schema


def test_known_operations_say_how_they_fail():
    for _, _, operation in operations():
        if "x-confidence" not in operation:
            assert {"401", "403", "404"} & set(operation["responses"])


def test_a_list_says_how_it_is_paged_and_takes_at_most_a_hundred_a_page():
    styles = {"cursor": {"cursor"}, "page": {"page"}, "both": {"cursor", "page"}, None: set()}
    for _, _, operation in operations():
        given = {each["name"]: each for each in parameters(operation)}
        style = operation.get("x-pagination")
        assert set(given) & {"cursor", "page"} == styles[style]
        assert ("per_page" in given) == (style is not None)
    assert document()["components"]["parameters"]["PerPage"]["schema"]["maximum"] == 100


def test_filters_of_security_events_are_those_of_the_release_notes_and_the_later_pair():
    [of_events] = [op for _, _, op in operations() if op["operationId"] == "listSecurityEvents"]
    filters = {each["name"] for each in parameters(of_events) if "filter" in each["name"]}
    assert "filter[timestamp]" in filters
    assert len([name for name in filters if "imestamp" in name]) == 3


def test_no_schema_has_a_number_at_its_end_or_is_without_properties():
    assert not [name for name in schemas() if name[-1].isdigit()]
    for name, schema in schemas().items():
        assert {"properties", "enum", "anyOf"} & set(schema) or schema["type"] == "object", name


def test_objects_and_enums_of_several_words_have_names_of_their_own():
    for name, schema in schemas().items():
        for place, inner in schema.get("properties", {}).items():
            items = inner.get("items", inner)
            assert "properties" not in items, f"{name}.{place}"
            words = [each for each in items.get("enum", []) if isinstance(each, str)]
            assert len(words) < 2, f"{name}.{place}"


def test_it_names_no_example_of_a_real_host():
    text = SOURCE.read_text(encoding="utf-8")
    assert not re.findall(r"https?://(?!\{host\})[\w.-]+", text)
