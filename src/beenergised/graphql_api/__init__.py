"""The GraphQL API of be.ENERGISED.

The names below are public: the shipped schema, the roles of tokens, and the classification of
errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from beenergised._public_names import lazy_names

if TYPE_CHECKING:
    from beenergised.graphql_api.custom_queries.schema import load_schema as load_schema
    from beenergised.graphql_api.error_classifier import ErrorClassifier as ErrorClassifier
    from beenergised.graphql_api.error_classifier import Meaning as Meaning
    from beenergised.graphql_api.error_classifier import classify_errors as classify_errors
    from beenergised.graphql_api.roles import Bearer as Bearer
else:
    __getattr__, __dir__ = lazy_names(__name__)
