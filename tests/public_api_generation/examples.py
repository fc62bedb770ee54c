"""Examples of what a schema describes, drawn by hypothesis: documented values, nothing else.

A small builder of our own: it knows the few words of JSON Schema that the document uses, and what
it builds is checked against the schema by a validator from elsewhere (`test_examples.py`).
"""

from functools import cache
from typing import Any

from hypothesis import strategies as st
from tests.public_api_generation.document import REF, schemas

JSON = st.one_of(
    st.none(), st.booleans(), st.integers(-9, 9), st.text(max_size=3),
    st.lists(st.integers(0, 3), max_size=2), st.builds(dict, some=st.just("thing")),
)  # fmt: skip
#: Texts of a form, by `format` or `pattern`.
FORMS = {
    "date-time": [
        "2024-03-15T10:15:00Z", "2024-03-15T10:15:00.123000Z", "2024-03-15T10:15:00+01:00",
    ],
    "date": ["2024-03-15"],
    "time": ["10:15:00Z"],
    "email": ["driver@example.com"],
    "uri": ["https://example.com/a?b=c"],
    "uuid": ["7d7e2cd8-8d32-4a1f-a5a8-6a6a2b1f6a11"],
    r"^\d{2}:\d{2}$": ["10:15", "23:59"],
}  # fmt: skip


def example_of(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values that `schema` describes."""
    if "$ref" in schema:
        return _named(schema["$ref"])
    if "anyOf" in schema:
        return st.one_of([example_of(each) for each in schema["anyOf"]])
    words = schema.get("enum", [schema["const"]] if "const" in schema else [])
    if words:
        return st.sampled_from(words)
    kinds = schema.get("type")
    if isinstance(kinds, list):
        return st.one_of([example_of({**schema, "type": kind}) for kind in kinds])
    return _BY_TYPE[kinds](schema) if kinds else JSON


@cache
def _named(ref: str) -> st.SearchStrategy[Any]:
    """Made once: what a strategy finds out about itself is then known to all that use it."""
    return st.deferred(lambda: example_of(schemas()[ref.removeprefix(REF)]))


def _object(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "properties" not in schema:
        inner = schema.get("additionalProperties", True)
        values = example_of(inner) if isinstance(inner, dict) else JSON
        return st.dictionaries(st.sampled_from(["en", "de", "fr-CA"]), values, max_size=2)
    # What is posted names its type, also where the document does not say that it has to.
    required = {*schema.get("required", []), *({"notification"} & schema["properties"].keys())}
    made = {name: _member(name, each) for name, each in schema["properties"].items()}
    return st.fixed_dictionaries(
        {name: each for name, each in made.items() if name in required},
        optional={name: each for name, each in made.items() if name not in required},
    )


def _member(name: str, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """An id is a whole number, also where the document has it as a number of any kind."""
    kinds = schema.get("type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    if "number" in listed and (name == "id" or name.endswith("Id")):
        whole = ["integer" if kind == "number" else kind for kind in listed]
        return example_of({**schema, "type": whole})
    return example_of(schema)


def _array(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    least = schema.get("minItems", 0)
    most = min(schema.get("maxItems", least + 2), least + 2)
    return st.lists(example_of(schema.get("items", {})), min_size=least, max_size=most)


def _text(schema: dict[str, Any]) -> st.SearchStrategy[str]:
    form = schema.get("pattern", schema.get("format"))
    if form in FORMS:
        return st.sampled_from(FORMS[form])
    assert "pattern" not in schema, f"an example for {schema['pattern']} is missing"
    least = schema.get("minLength", 0)
    most = min(schema.get("maxLength", least + 5), least + 5)
    return st.text(st.sampled_from("abcXYZ 012äß-"), min_size=least, max_size=most)


def _number(schema: dict[str, Any]) -> st.SearchStrategy[float]:
    step = schema.get("multipleOf", 0.25)
    least = schema.get("minimum", 0 if "maximum" not in schema else schema["maximum"] - 9 * step)
    most = schema.get("maximum", least + 9 * step)
    count = int((most - least) / step + 1e-9)
    values = [round(least + n * step, 6) for n in range(min(count, 9) + 1)]
    # 0.3 is not a multiple of 0.1 to a validator that counts in binary.
    return st.sampled_from([value for value in values if (value / step).is_integer()])


def _integer(schema: dict[str, Any]) -> st.SearchStrategy[int]:
    least = schema.get("minimum", 1)
    return st.integers(least, schema.get("maximum", least + 10**6))


_BY_TYPE = {
    "object": _object,
    "array": _array,
    "string": _text,
    "number": _number,
    "integer": _integer,
    "boolean": lambda _: st.booleans(),
    "null": lambda _: st.none(),
}
