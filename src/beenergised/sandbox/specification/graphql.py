"""The schema of the GraphQL API."""

from __future__ import annotations

from pathlib import Path
from typing import Final

#: Its file, which is the client's.
SCHEMA: Final = Path(__file__).parents[2] / "graphql_api" / "schema.graphql"
