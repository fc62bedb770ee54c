"""Sites: several stations at one, stations that are not seen, near a point."""

from __future__ import annotations

import pytest

from beenergised.sandbox import SECOND_USERNAME

SITES = """
query sites($filter: [ConnectorFilter], $ignore: Boolean, $pagination: PaginationFilter) {
  sitesPaged(filter: $filter, ignoreMarketingConfiguration: $ignore, pagination: $pagination) {
    data { id label scope latitude longitude cps { id siteId site { id } } }
    pagination { totalCount isLastPage }
  }
}
"""
NEAR = """
query near($location: LocationFilter, $pagination: PaginationFilter) {
  sitesPagedLocationBased(location: $location, pagination: $pagination) {
    data { id } pagination { totalCount }
  }
}
"""
ONE = """query one($id: String, $ignore: Boolean) {
  site(id: $id, ignoreMarketingConfiguration: $ignore) { id label cps { id label } } }"""
ALL = {"limit": 100}


@pytest.fixture
def sites(api, token):
    return api.data(SITES, token, pagination=ALL)["data"]


def test_a_site_lists_its_stations_and_they_name_it(sites):
    assert max(len(site["cps"]) for site in sites) == 3
    for site in sites:
        assert {cp["siteId"] for cp in site["cps"]} <= {site["id"]}
        assert {cp["site"]["id"] for cp in site["cps"]} <= {site["id"]}


def test_each_site_is_found_by_its_id(api, token, sites):
    for site in sites:
        found = api.data(ONE, token, id=site["id"])
        assert found["label"] == site["label"]
        assert [cp["id"] for cp in found["cps"]] == [cp["id"] for cp in site["cps"]]


def test_a_site_may_have_no_station_that_the_driver_sees(api, token, sites):
    (empty,) = [site for site in sites if not site["cps"]]
    other = api.login(SECOND_USERNAME, "second")["sessionToken"]
    assert len(api.data(ONE, other, id=empty["id"])["cps"]) == 1


def test_a_hidden_site_shows_with_its_station_only_when_asked(api, token, sites):
    every = api.data(SITES, token, ignore=True, pagination=ALL)["data"]
    (hidden,) = [site for site in every if site["id"] not in {each["id"] for each in sites}]
    assert len(hidden["cps"]) == 1
    assert hidden["scope"] == "private"
    assert api.data(ONE, token, id=hidden["id"]) is None
    assert len(api.data(ONE, token, id=hidden["id"], ignore=True)["cps"]) == 1


def test_a_filter_is_about_the_stations_of_a_site(api, token, sites):
    high = [{"slug": "POWER_CLASS", "options": ["power_class_high"]}]
    found = api.data(SITES, token, filter=high, pagination=ALL)["data"]
    assert 0 < len(found) < len(sites)
    assert all(site["cps"] for site in found)


def test_pages_of_sites_cover_each_once(api, token, sites):
    found = []
    for offset in range(0, len(sites), 4):
        page = api.data(SITES, token, pagination={"limit": 4, "offset": offset})
        found += page["data"]
        assert page["pagination"]["totalCount"] == len(sites)
        assert page["pagination"]["isLastPage"] == (len(found) == len(sites))
    assert found == sites


def test_near_means_the_coordinates_of_the_site(api, token, sites):
    here = sites[0]
    location = {"latitude": here["latitude"], "longitude": here["longitude"], "radius": 50}
    assert [site["id"] for site in api.data(NEAR, token, location=location)["data"]] == [here["id"]]
    location["radius"] = 1_000_000
    page = api.data(NEAR, token, location=location, pagination=ALL)
    assert page["pagination"]["totalCount"] == len(sites)
    assert (
        api.error(NEAR, token, location={"latitude": 1})["extensions"]["code"] == "BAD_USER_INPUT"
    )
