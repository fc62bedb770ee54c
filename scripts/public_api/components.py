"""What operations share: parameters of paging, answers that are errors, envelopes."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def _query(name: str, schema: Schema, description: str) -> Schema:
    return {"name": name, "in": "query", "schema": schema, "description": description}


PARAMETERS: dict[str, Schema] = {
    "PerPage": _query(
        "per_page", {"type": "integer", "minimum": 1, "maximum": 100, "default": 100}, "Page size."
    ),
    "Cursor": {
        **_query("cursor", {"type": "string"}, "Where to go on; empty asks for cursor style."),
        "allowEmptyValue": True,
    },
    "Page": _query(
        "page", {"type": "integer", "minimum": 1, "default": 1}, "Number of the page, from 1."
    ),
}

_PAGING = {
    "cursor": ["Cursor", "PerPage"],
    "page": ["Page", "PerPage"],
    "both": ["Cursor", "Page", "PerPage"],
}


def paging(pagination: str | None) -> list[Schema]:
    """References to the parameters of a style of paging."""
    return [
        {"$ref": f"#/components/parameters/{each}"} for each in _PAGING.get(pagination or "", [])
    ]


def _error(status: int, description: str, schema: str) -> Schema:
    reference = {"$ref": f"#/components/schemas/{schema}"}
    return {
        "description": description,
        "content": {"application/json": {"schema": reference}},
        "x-status": status,
    }


RESPONSES: dict[str, Schema] = {
    "BadRequest": _error(400, "The request is wrong.", "ErrorMessage"),
    "Unauthenticated": _error(401, "No valid token.", "ErrorMessage"),
    "Forbidden": _error(403, "The token's owner may not do this.", "ErrorMessage"),
    "NotFound": _error(404, "No such thing, or the feature is off for the tenant.", "ErrorMessage"),
    "NotAllowed": {"description": "The feature is off for the tenant.", "x-status": 405},
    "NotAcceptable": {
        "description": "The charge point or the platform refuses; usually without a body.",
        "x-status": 406,
    },
    "Conflict": _error(409, "Not possible in this state.", "ErrorMessage"),
    "PreconditionFailed": _error(412, "Something that must come first is missing.", "ErrorMessage"),
    "Invalid": _error(422, "Values are wrong; `errors` says which.", "ValidationError"),
    "TooManyRequests": {
        **_error(
            429, "Too many requests. Whether Retry-After is sent is not known.", "ErrorMessage"
        ),
        "headers": {
            name: {
                "schema": {"type": "integer"},
                "description": "The header's exact name is inferred.",
                "x-confidence": "assumed",
            }
            for name in ("X-RateLimit-Limit", "X-RateLimit-Remaining")
        },
    },
    "NotImplemented": {"description": "Not for this charge point.", "x-status": 501},
}

SECURITY: dict[str, Schema] = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "An API access token from the back office; it may do what its owner may.",
    }
}

_META = {"cursor": ["CursorMeta"], "page": ["PageMeta"], "both": ["CursorMeta", "PageMeta"]}


def envelope(item: Schema, kind: str | None, pagination: str | None) -> Schema:
    """The schema of an answer whose items, or whose one object, `item` describes."""
    if kind in {"bare", None}:
        return item
    if kind == "data":
        return {"type": "object", "required": ["data"], "properties": {"data": item}}
    properties: Schema = {"data": {"type": "array", "items": item}}
    if pagination:
        metas = [{"$ref": f"#/components/schemas/{each}"} for each in _META[pagination]]
        properties["links"] = {"$ref": "#/components/schemas/PaginationLinks"}
        properties["meta"] = metas[0] if len(metas) == 1 else {"anyOf": metas}
    return {"type": "object", "required": ["data"], "properties": properties}
