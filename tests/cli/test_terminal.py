from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from beenergised.cli.driver.card_columns import CARDS, CARDS_FOR_CHARGING, RATE_PACKAGES
from beenergised.cli.driver.chargelog_columns import CHARGELOGS
from beenergised.cli.driver.document_columns import DOCUMENTS
from beenergised.cli.driver.site_columns import SITES, SITES_NEARBY
from beenergised.cli.driver.station_columns import OCCUPANCY, STATIONS, STATIONS_NEARBY
from beenergised.cli.output.columns import Column
from beenergised.cli.output.table import fit

VIEWS = st.sampled_from(
    [
        CARDS, CARDS_FOR_CHARGING, CHARGELOGS, DOCUMENTS, OCCUPANCY, RATE_PACKAGES, SITES,
        SITES_NEARBY, STATIONS, STATIONS_NEARBY,
    ]
)  # fmt: skip


@given(view=VIEWS, width=st.integers(20, 400))
def test_the_columns_fit_the_width(view: object, width: int) -> None:
    columns = fit(view.columns, width)  # type: ignore[attr-defined]
    assert sum(each for _, each in columns) + 2 * (len(columns) - 1) <= width


@given(view=VIEWS, width=st.integers(20, 399))
def test_more_room_shows_more(view: object, width: int) -> None:
    fewer = [column.title for column, _ in fit(view.columns, width)]  # type: ignore[attr-defined]
    more = [column.title for column, _ in fit(view.columns, width + 1)]  # type: ignore[attr-defined]
    assert set(fewer) <= set(more)


def test_columns_keep_their_order() -> None:
    titles = [column.title for column, _ in fit(CHARGELOGS.columns, 400)]
    assert titles == [column.title for column in CHARGELOGS.columns]


def test_something_is_shown_in_any_width() -> None:
    only = Column("Wide", str, 50)
    assert fit((only,), 10) == [(only, 50)]
