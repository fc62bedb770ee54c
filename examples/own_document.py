"""Ask for exactly what you need: documents of your own, checked before they are sent.

    python examples/own_document.py

Without configuration it asks the sandbox. For a real tenant set BEENERGISED_TENANT (or
BEENERGISED_BASE_URL), BEENERGISED_PSK, BEENERGISED_USERNAME and BEENERGISED_PASSWORD.
"""

from __future__ import annotations

import os
from collections import Counter

from gql.dsl import DSLQuery, DSLSchema

from beenergised import Client, errors
from beenergised.base_models import Answer, DateTime
from beenergised.graphql_api import load_schema
from beenergised.models import response_of

LATEST = """
query Latest($filters: ChargelogFilter) {
  contact { displayName }
  chargelogsPaged(filters: $filters, pagination: { limit: 3 }) {
    data { id dateStart energyConsumption }
  }
}
"""

# What `execute_paged` needs: a variable for the page, `data`, and where the list ends.
CITIES = """
query Cities($pagination: PaginationFilter) {
  cpsPaged(pagination: $pagination) {
    data { id city }
    pagination { ... on Pagination { totalCount isLastPage } }
  }
}
"""


# Models of your own. As subclasses of `Answer` they are tolerant: what does not fit is in
# `.drift`, and the rest is there all the same.
class Charge(Answer):
    id: str
    date_start: DateTime | None = None
    energy_consumption: float | None = None


class Charges(Answer):
    data: list[Charge]


class Latest(Answer):
    chargelogs_paged: Charges


def main() -> None:
    if "BEENERGISED_PSK" in os.environ:
        with Client(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            username=os.environ["BEENERGISED_USERNAME"],
            password=os.environ["BEENERGISED_PASSWORD"],
        ) as client:
            ask(client)
        return

    from beenergised.sandbox import running

    with (
        running() as sandbox,
        Client(
            base_url=sandbox.url,
            psk=sandbox.psk,
            username=sandbox.username,
            password=sandbox.password,
        ) as client,
    ):
        ask(client)


def ask(client: Client) -> None:
    # Text, and into a model.
    now = client.execute(LATEST, {"filters": {"status": "stopped"}}, model=Latest)
    for charge in now.chargelogs_paged.data:
        print(f"{charge.date_start:%Y-%m-%d}" if charge.date_start else "?", charge.id)
    response = response_of(now)
    print("drift:", now.drift or "none", "| attempts:", response and response.attempts)

    # gql's DSL: no text, and a misspelt field fails where it stands.
    api = DSLSchema(load_schema())
    query = DSLQuery(api.Query.contact.select(api.Contact.displayName, api.Contact.email))
    print("driver:", client.execute(query)["contact"]["displayName"])

    # A list of any length, row by row, each once.
    cities = Counter(row["city"] for row in client.execute_paged(CITIES, page_size=50))
    print("stations:", ", ".join(f"{city} {count}" for city, count in cities.most_common(3)))

    # What cannot be right does not leave this machine.
    try:
        client.execute("{ contact { displayNaem } }")
    except errors.InvalidArgumentError as error:
        print(error)


if __name__ == "__main__":
    main()
