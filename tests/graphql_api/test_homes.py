"""What counts as the API's own origin."""

from __future__ import annotations

import pytest

from beenergised.transport.downloads.arguments import home_of
from beenergised.transport.links import BadLinkError, follow


def test_an_address_that_cannot_be_compared_is_nobodys_origin() -> None:
    home = home_of("https://h\N{LATIN SMALL LETTER O WITH CIRCUMFLEX}st.example/graphql/")
    link = follow(home, "https://files.example.com/7.pdf")
    assert link.origin != home.origin
    with pytest.raises(BadLinkError, match="from https"):
        follow(home, "http://127.0.0.1/7.pdf")


def test_one_that_can_is_compared_without_its_path() -> None:
    home = home_of("https://community.v2.api.htb.services/graphql/")
    assert follow(home, "https://community.v2.api.htb.services/x").origin == home.origin
