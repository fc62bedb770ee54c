"""What an operator's charge points did yesterday: a report for a job that runs each night.

    python examples/nightly_report.py [day, as 2026-11-20]

Without configuration it asks the sandbox, for the last day on which somebody charged there. For a
real tenant set BEENERGISED_API_HOST and BEENERGISED_API_TOKEN. A day begins and ends by the clock
of this machine's time zone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from beenergised import PublicApiClient
from beenergised.public_api.models import Session, TranslatedText


@dataclass
class Sums:
    """What came together at one location."""

    sessions: int = 0
    energy_wh: float = 0.0
    amounts: dict[str, Decimal] = field(default_factory=dict)

    def add(self, session: Session) -> None:
        self.sessions += 1
        # Both may be missing from an answer, whatever the document says.
        self.energy_wh += (session.energy_consumption and session.energy_consumption.total) or 0.0
        gross = session.total_amount.with_tax if session.total_amount else None
        if gross is not None:
            currency = session.currency or "?"
            before = self.amounts.get(currency, Decimal())
            self.amounts[currency] = before + Decimal(str(gross))  # not a sum of floats


def main() -> None:
    wanted = date.fromisoformat(sys.argv[1]) if len(sys.argv) > 1 else None
    if "BEENERGISED_API_TOKEN" in os.environ:
        with PublicApiClient(
            host=os.environ["BEENERGISED_API_HOST"], token=os.environ["BEENERGISED_API_TOKEN"]
        ) as api:
            yesterday = datetime.now().astimezone().date() - timedelta(days=1)
            print_report(api, wanted or yesterday)
        return

    from beenergised.sandbox import running

    with (
        running() as sandbox,
        PublicApiClient(host=sandbox.public_api_url, token=sandbox.api_token) as api,
    ):
        print_report(api, wanted or last_day_of_charging(api))


def print_report(api: PublicApiClient, day: date) -> None:
    start, end = bounds(day)
    # Sessions belong to the day on which they ended: those that still run are not billed yet.
    # Whether the service counts a moment at the very edge is not known, so it is asked for a
    # little more, and what is too much is left out here.
    ended = api.sessions.list(
        ended_after=start - timedelta(seconds=1), ended_before=end + timedelta(seconds=1)
    )
    sessions = [each for each in ended if each.stopped_at and start <= each.stopped_at < end]
    print(f"Sessions that ended on {day:%A, %d %B %Y}: {len(sessions)}\n")
    if not sessions:
        return

    names = {each.id: name_of(each.name) for each in api.locations.list()}
    places = {each.id: each.location_id for each in api.charge_points.list()}
    by_location: dict[str, Sums] = {}
    for session in sessions:
        location = places.get(session.charge_point_id)
        name = names.get(location, "(unknown)") if location is not None else "(no location)"
        by_location.setdefault(name, Sums()).add(session)
    print(f"{'location':<36} {'sessions':>8} {'kWh':>9}  amount with tax")
    for name, sums in sorted(by_location.items()):
        print(f"{name:<36} {sums.sessions:>8} {sums.energy_wh / 1000:>9.1f}  {amounts(sums)}")
    print_what_needs_a_look(sessions)


def print_what_needs_a_look(sessions: Iterable[Session]) -> None:
    """Sessions that failed, or whose payment did: the part that somebody has to act on."""
    # Statuses are open: a newer word is text like any other, and compares like one.
    doubtful = [
        each
        for each in sessions
        if each.status in {"failed", "expired"} or each.payment_status in {"failed", "partially"}
    ]
    print(f"\nto be looked at: {len(doubtful)}")
    for each in doubtful:
        said = f"payment {each.payment_status}" if each.payment_status else "no payment"
        print(f"  session {each.id}, user {each.user_id}: {each.status}, {said}")


def bounds(day: date) -> tuple[datetime, datetime]:
    """The first moment of a day and of the next; days of a change of the clock are not 24 h."""
    # astimezone() on a time without a zone takes it for local time.
    midnights = (datetime.combine(each, time()) for each in (day, day + timedelta(days=1)))
    start, end = (each.astimezone() for each in midnights)
    return start, end


def last_day_of_charging(api: PublicApiClient) -> date:
    ends = (each.stopped_at for each in api.sessions.list(status="finished"))
    return max(end.astimezone().date() for end in ends if end)


def name_of(name: Iterable[TranslatedText]) -> str:
    """A location's name in English, or in whatever language it has one."""
    texts = {each.locale: each.translation for each in name if each.translation}
    return texts.get("en") or next(iter(texts.values()), "(no name)")


def amounts(sums: Sums) -> str:
    return ", ".join(f"{total:.2f} {currency}" for currency, total in sums.amounts.items())


if __name__ == "__main__":
    main()
