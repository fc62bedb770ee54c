"""Where links may lead, and that nothing secret of them is shown."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised.redaction import redact
from beenergised.transport.links import BadLinkError, Link, follow, read_link, secrets_of

HERE = read_link("https://api.example.com/graphql/")


@pytest.mark.parametrize(
    ("link", "origin"),
    [
        ("https://API.example.com/x", ("https", "api.example.com", 443)),
        ("https://api.example.com:443/x", ("https", "api.example.com", 443)),
        ("https://api.example.com:/x", ("https", "api.example.com", 443)),
        ("https://api.example.com:8443", ("https", "api.example.com", 8443)),
        ("HTTP://[::1]:80/x?y#z", ("http", "::1", 80)),
        (" https://api.example.com./x\n", ("https", "api.example.com.", 443)),
    ],
)
def test_an_origin_is_scheme_host_and_port(link: str, origin: tuple[str, str, int]) -> None:
    assert read_link(link).origin == origin


@pytest.mark.parametrize(
    "link",
    [
        "", "x", "/x", "//host/x", "https:", "https://", "https:///x", "https:host/x",
        "ftp://host/x", "javascript:alert(1)", "data:text/plain,x", "file:///etc/passwd",
        "https://user@host/", "https://user:pass@host/", "https://host@other/",
        "https://host\\@other/", "https://ho st/", "https://host/a b", "https://host/a\nb",
        "https://host/a\tb", "https://host/\\other", "https://host%2eother/", "https://hôst/",
        "https://host:0/", "https://host:65536/", "https://host:x/", "https://[::1/",
        "https://[x]/",
    ],
)  # fmt: skip
def test_what_is_no_plain_address_is_refused(link: str) -> None:
    with pytest.raises(BadLinkError):
        read_link(link)


@pytest.mark.parametrize(
    ("here", "to", "url"),
    [
        ("https://a.example/x/y?z", "w", "https://a.example/x/w"),
        ("https://a.example/x/y?z", "/w?v#u", "https://a.example/w?v"),
        ("https://a.example/x", "//b.example/y", "https://b.example/y"),
        ("https://a.example/x", "https://b.example", "https://b.example/"),
        ("http://127.0.0.1:1/x", "http://localhost:2/y", "http://localhost:2/y"),
        ("http://127.0.0.1:1/x", "https://b.example/y", "https://b.example/y"),
    ],
)
def test_where_a_redirect_leads(here: str, to: str, url: str) -> None:
    assert follow(read_link(here), to).url == url


@pytest.mark.parametrize(
    ("here", "to", "why"),
    [
        ("https://a.example/", "http://a.example/", "from https"),
        ("https://a.example/", "http://127.0.0.1/", "from https"),
        ("http://127.0.0.1/", "http://b.example/", "plain http to b.example"),
        ("http://127.0.0.1/", "http://localhost.example.com/", "plain http"),
        ("https://a.example/", "https://[", "not an address"),
        ("https://a.example/", "https://u:hush@b.example/", "user name"),
    ],
)
def test_where_none_is_followed(here: str, to: str, why: str) -> None:
    with pytest.raises(BadLinkError, match=why) as caught:
        follow(read_link(here), to)
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    ("link", "suffix"),
    [
        ("https://h/a/7.pdf?x=1.exe", ".pdf"), ("https://h/7", ""), ("https://h", ""),
        ("https://h/.bashrc", ""), ("https://h/a.tar.gz", ".gz"), ("https://h/a.b/c", ""),
        ("https://h/a.%00", ""), ("https://h/a.verylongending", ""), ("https://h/a.", ""),
    ],
)  # fmt: skip
def test_the_ending_of_a_link(link: str, suffix: str) -> None:
    assert read_link(link).suffix == suffix


secret_texts = st.text("abcdefghijklmnopqrstuvwxyzABCDEF0123456789/+=:ü &?#", min_size=8)


@given(secret_texts)
def test_a_value_of_the_query_is_recognised_however_it_is_repeated(value: str) -> None:
    link = f"https://files.example.com/7.pdf?Signature={quote(value, safe='')}&v=1"
    known = secrets_of(link)
    for shown in (link, f"<Signature>{value}</Signature>", f"it was {quote(value)}"):
        redacted = redact(shown, known)
        assert value not in redacted
        assert quote(value, safe="") not in redacted
    assert "v=1" not in redact(link, known)
    assert quote(value, safe="") not in repr(read_link(link))


@given(st.text())
def test_any_text_is_a_link_that_can_be_judged_or_is_refused(text: str) -> None:
    for judge in (read_link, lambda to: follow(HERE, to)):
        try:
            link = judge(text)
        except BadLinkError:
            continue
        assert isinstance(link, Link)
        assert link.host


AUTHORITIES = st.text("a1.:@\\/?#[]%-_ü\t ", max_size=12)


@given(AUTHORITIES, st.sampled_from(["https://", "http://", "https:/", "https:\\\\", "//", ""]))
def test_the_host_that_is_judged_is_the_host_that_is_called(authority: str, scheme: str) -> None:
    text = f"{scheme}api.example.com{authority}evil.example.com/x"
    for judge in (read_link, lambda to: follow(HERE, to)):
        try:
            link = judge(text)
        except BadLinkError:
            continue
        called = httpx2.URL(link.url)
        assert called.host == link.host
        assert (called.port or {"https": 443, "http": 80}[called.scheme]) == link.origin[2]
        assert called.scheme == link.origin[0]
        assert called.userinfo == b""
        assert urlsplit(link.url).hostname == link.host


def test_a_location_of_endless_values_is_not_taken_apart_for_ever() -> None:
    assert len(secrets_of("https://h/?" + "&".join(f"a{n}=secret-{n}" for n in range(1000)))) <= 40
