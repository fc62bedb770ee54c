"""Secrets do not show, however they are written."""

from __future__ import annotations

import copy
import html
import json
import pickle
import re
import time
from collections.abc import Callable
from urllib.parse import quote, quote_plus, urlencode

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from beenergised.errors import ServiceUnavailableError
from beenergised.messages import Headers, Request, Response
from beenergised.redaction import REDACTED, Secret, redact, redact_header, redact_json
from beenergised.transport.status_errors import error_for

# --- A Secret ---


def test_a_secret_shows_itself_to_reveal_only() -> None:
    secret = Secret("hush-hush")
    assert "hush" not in f"{secret} {secret!r} {secret!s} {[secret]} {secret:}"
    assert secret.reveal() == "hush-hush"
    assert Secret(secret).reveal() == "hush-hush"
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(secret)
    with pytest.raises(TypeError):
        json.dumps(secret)


def test_secrets_compare_by_value_and_copy_as_themselves() -> None:
    one = Secret("ä\ud800")  # what a terminal or an environment may hand over
    assert one == Secret("ä\ud800")
    assert one != Secret("other")
    assert one != "ä\ud800"
    assert len({one, Secret("ä\ud800")}) == 1
    assert copy.copy(one) is one
    assert copy.deepcopy([one])[0] is one
    assert not Secret("")
    assert one


# --- What looks like a secret ---

JWT = "eyJhbGciOiJSUzUxMiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('{"password": "x\\"y", "k": "v"}', '{"password": "[redacted]", "k": "v"}'),
        ('{"newPassword":"x"}', '{"newPassword":"[redacted]"}'),
        ('{"SESSIONTOKEN" : "x"}', '{"SESSIONTOKEN" : "[redacted]"}'),
        ('{"refresh_token": "x', '{"refresh_token": "[redacted]'),
        ('{"client_secret": ""}', '{"client_secret": "[redacted]"}'),
        ('{"iban": "AT12 3456"}', '{"iban": "[redacted]"}'),
        ("{'psk': 'it\\'s', 'k': 1}", "{'psk': '[redacted]', 'k': 1}"),
        ("{'psk': \"it's\"}", "{'psk': \"[redacted]\"}"),
        (
            'mutation { initSession(username: "u", password: "s3cret") }',
            'mutation { initSession(username: "u", password: "[redacted]") }',
        ),
        (
            r'{"body": "{\"password\":\"a\\\"b\",\"k\":1}"}',
            r'{"body": "{\"password\":\"[redacted]\",\"k\":1}"}',
        ),
        ("a=1&psk=abc&b=2", "a=1&psk=[redacted]&b=2"),
        ("?access_token=abc", "?access_token=[redacted]"),
        ("Authorization: Bearer abc.def", "Authorization: Bearer [redacted]"),
        ("basic dXNlcjpwYXNz", "basic [redacted]"),
        (f"token was {JWT}.", "token was [redacted]."),
        (JWT[:30], "[redacted]"),
        # and what does not
        ('{"password": null, "tokens": "x"}', '{"password": null, "tokens": "x"}'),
        ("Wrong username or password.", "Wrong username or password."),
        ('{"tokenCount": "3"}', '{"tokenCount": "3"}'),
    ],
)
def test_the_names_and_shapes_of_secrets(text: str, shown: str) -> None:
    assert redact(text) == shown
    assert redact(shown) == shown


@pytest.mark.parametrize(
    "name", ["Authorization", "PROXY-AUTHORIZATION", "Cookie", "Set-Cookie", "X-API-Key"]
)
def test_the_headers_that_are_never_shown(name: str) -> None:
    assert redact_header(name, "abc") == REDACTED
    assert redact_header("X-Other", "abc") == "abc"


def test_a_secret_inside_another_leaves_nothing_of_it() -> None:
    assert redact("xx long-secret-value xx", [Secret("secret"), Secret("long-secret-value")]) == (
        f"xx {REDACTED} xx"
    )


# Each rule as one pattern that is tried at each character: slow, and easy to judge.
WORD = r"[\w-]*(?:password|passwd|psk|secret|token|apikey|api_key|iban|device_code|user_code)"
VALUE = r"""(?:(")(?:[^"\\]|\\.)*|(')(?:[^'\\]|\\.)*)"""
RULES = [
    rf"""((?<![\w-])["']?{WORD}["']?\s*:\s*){VALUE}""",
    rf"""((?<![\w-])(?:\\["'])?{WORD}(?:\\["'])?\s*:\s*\\")"""
    r"""(?:[^"\\]|\\\\(?:\\\\|\\"|[^\\"]))*()()""",
    rf"""((?<![\w-]){WORD}=)[^&\s"'<>]+()()""",
    r"""(["']?(?:downloadlink|calibrationdetails|redirecturl|absolutelink)["']?\s*:\s*"""
    r"""["'][^"'?#]*[?#])[^"']+()()""",
    r"""((?<![\w-])["']?(?:(?:(?:card|(?:bank_?)?account)_?)?number|(?:location_?)?pin"""
    rf"""|sharing_?code)["']?\s*:\s*){VALUE}""",
    r"""(:(?:\\?/){2})[^/\\?#\s"'<>@]+()()(?=@)""",
]


def redacted_by_rule(text: str) -> str:
    for rule in RULES:
        text = re.sub(
            rule, lambda found: f"{found[1]}{found[2] or found[3] or ''}{REDACTED}", text,
            flags=re.IGNORECASE | re.DOTALL,
        )  # fmt: skip
    text = re.sub(r"\b(Bearer|Basic)\s+[^\s\"',;]+", rf"\1 {REDACTED}", text, flags=re.IGNORECASE)
    return re.sub(r"\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}", REDACTED, text)


PIECES = st.sampled_from(
    ["token", "refreshToken", "PSK", "psk", "Password", "apiKey", "api_key", "iban", "device_code",
     "clientSecret", "passwd", "number", "houseNumber", "cardNumber", "bank_account_number", "PIN",
     "locationPin", "sharingCode", "downloadLink", "redirectUrl", "https://", "user:pw@", "Bearer",
     "bEaReR", "basic", JWT[:20], ".abc", '"', "'", '\\"', "\\'", "\\", "\\\\", ":", " : ", "=",
     "&", " ", "\n", "\t", "{", "}", ",", "-", "_", "?", "#", "@", ";", "<", "x", "hush", "ü", "€",
     "null", '{"token": "', "'psk': '", '\\"password\\": \\"', "://", ":\\/\\/"]
)  # fmt: skip


@settings(max_examples=500)
@given(pieces=st.lists(PIECES, max_size=40), padding=st.sampled_from([0, 300_000]))
def test_redact_hides_what_each_rule_hides(pieces: list[str], padding: int) -> None:
    text, before = "".join(pieces), " " * padding
    # The rules, which are slow, need not go through what stands before.
    assert redact(before + text) == before + redacted_by_rule(text)


# Around the place where a long text is cut.
@pytest.mark.parametrize("place", range(262_120, 262_170, 3))
@pytest.mark.parametrize("secret", ['"token":"hush"', "psk = hush token=hush", "Bearer hush"])
def test_redact_finds_a_secret_at_any_place_of_a_long_text(place: int, secret: str) -> None:
    filler = '{"a":"b"},' * (place // 10)
    text = f"{filler}{'x' * (place - len(filler) - 1)} {secret} {filler}"
    shown = redact(text)
    assert "hush" not in shown.replace("psk = hush", "")
    assert len(text) - len(shown) == len("hush") - len(REDACTED)


def test_redact_of_long_text_takes_a_bounded_multiple_of_json() -> None:
    row = {"id": "8d7f2c9e-0c1d-4f5e-9b0a-1c2d3e4f5a6b", "status": "stopped", "energy": 12.5,
           "start": "2024-03-15T10:15:00.000Z", "pinned": True, "houseNumber": "12",
           "tokenType": "RFID"}  # fmt: skip
    page = json.dumps([row] * 30_000)

    def seconds(work: Callable[[str], object]) -> float:
        began = time.process_time()
        work(page)
        return time.process_time() - began

    # A ratio, as the machine may be slow.
    assert min(seconds(redact) for _ in range(3)) < 15 * min(seconds(json.loads) for _ in range(3))


# --- Known secrets, in every form in which they may be written ---

# Not a part of the marker or of what the forms below say by themselves.
SECRETS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=4, max_size=30
).filter(lambda text: len(text.strip()) > 3 and text not in FRAME)

FRAME = (
    f"{REDACTED} <Request POST https://h.invalid/a?x=1&q= operation 0123456789 bytes> "
    "<Response 503 operation, 0.000 s, 1 attempts> x-echo text operation: HTTP 503, the service "
    'failed: try again later. It said: {"a": 1, "b": "", "c": [""]} '
    '"error": "ServiceUnavailableError", "code": "service_unavailable", "message", "status": '
    "Headers({'content-type': 'application/json', 'x-echo': ''}) Secret([redacted]) "
)


def shown_anywhere(secret: str, *texts: str) -> bool:
    # A short secret may be part of the frame's words by chance.
    return any(secret in text for text in texts)


@given(SECRETS)
@example("pass/word")
@example('quote"and\\backslash')
@example("tab\tand\nline")
@example("ümläut & <tag>")
@example("it's")
@example("a+b c%20")
def test_every_way_to_write_a_secret_is_known(secret: str) -> None:
    forms = [
        secret,
        json.dumps(secret),
        json.dumps(secret, ensure_ascii=False),
        json.dumps(secret).replace("/", "\\/"),
        quote(secret),
        quote(secret, safe=""),
        quote_plus(secret),
        quote(secret, safe="").lower() if secret.islower() else quote(secret, safe=""),
        urlencode({"q": secret})[2:],
        html.escape(secret),
        repr(secret),
        repr(secret.encode()),
    ]
    for form in forms:
        shown = redact(f"<< {form} >>", [Secret(secret)])
        assert shown in (f"<< {REDACTED} >>", f'<< "{REDACTED}" >>', f"<< '{REDACTED}' >>") or (
            shown in (f"<< b'{REDACTED}' >>", f'<< b"{REDACTED}" >>')
        )


@given(secret=SECRETS, prefix=st.text(max_size=5), where=st.sampled_from(["body", "url", "header"]))
def test_nothing_built_from_a_request_or_an_answer_shows_a_known_secret(
    secret: str, prefix: str, where: str
) -> None:
    assume(secret not in json.dumps(prefix) and prefix not in secret)
    known = (Secret(secret),)
    body = json.dumps({"a": 1, "b": secret, "c": [prefix + secret]}) if where == "body" else ""
    url = "https://h.invalid/a?x=1&q=" + (quote(secret, safe="") if where == "url" else "")
    echo = secret if where == "header" else ""
    headers = Headers({"Content-Type": "application/json", "X-Echo": echo})
    request = Request("POST", url, headers, body.encode(), "operation", known)
    response = Response(503, headers, body.encode(), url, "operation", secrets=known)
    error = error_for(response)
    assert isinstance(error, ServiceUnavailableError)
    shown = [repr(request), repr(response), repr(error), str(error), str(error.body)]
    shown += [repr(error.response), json.dumps(error.details())]
    back = pickle.loads(pickle.dumps((request, response, error)))  # noqa: S301 - our own
    for thing in (request.redacted(), response.redacted(), back[0], back[1], back[2].response):
        shown += [thing.url, thing.text, *thing.headers.values(), repr(thing.headers)]
        if where == "url":
            assert quote(secret, safe="") not in thing.url
    assert not shown_anywhere(secret, *shown)
    escaped = json.dumps(secret)[1:-1]
    assert escaped in FRAME or not shown_anywhere(escaped, *shown)


@given(st.text(max_size=300))
def test_no_text_makes_it_fail_and_doing_it_twice_changes_nothing(text: str) -> None:
    once = redact(text, [Secret("known-value"), Secret("\ud800\udc00 lone")])
    assert redact(once, [Secret("known-value")]) == once


def test_a_very_short_value_is_left_to_its_place() -> None:
    known = [Secret("abc"), Secret("")]
    assert redact('{"password": "abc", "k": "abcd"}', known) == (
        '{"password": "[redacted]", "k": "abcd"}'
    )


# --- JSON, value by value ---


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, None),
        ([1, True, 2.5, None], [1, True, 2.5, None]),
        ({"password": "x", "a": [{"sessionToken": "y"}]},
         {"password": REDACTED, "a": [{"sessionToken": REDACTED}]}),
        ({"password": None, "token": {"value": 1}}, {"password": None, "token": {"value": 1}}),
        ({"said": "it is null, psk=abc", "null": None},
         {"said": f"it is {REDACTED}, psk={REDACTED}", REDACTED: None}),
    ],
)  # fmt: skip
def test_json_stays_json_whatever_the_secret_is(value: object, shown: object) -> None:
    assert redact_json(value, [Secret("null"), Secret('": "')]) == shown


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@given(value=JSON, secret=st.text(min_size=4, max_size=8))
def test_a_known_secret_is_in_no_text_of_the_json(value: object, secret: str) -> None:
    assume(secret not in REDACTED)

    def texts(part: object) -> list[str]:
        if isinstance(part, dict):
            return [text for pair in part.items() for one in pair for text in texts(one)]
        if isinstance(part, list):
            return [text for one in part for text in texts(one)]
        return [part] if isinstance(part, str) else []

    shown = redact_json({"a": value, "b": [secret, f"x{secret}y"]}, [Secret(secret)])
    assert not any(secret in text.replace(REDACTED, "") for text in texts(shown))


def test_the_query_of_a_link_that_opens_to_whoever_has_it_is_hidden() -> None:
    text = '{"downloadLink": "https://f.example/7.pdf?sig=abc&x=1", "url": "https://f.example/?a"}'
    assert redact(text) == (
        '{"downloadLink": "https://f.example/7.pdf?[redacted]", "url": "https://f.example/?a"}'
    )
    assert redact('{"downloadLink": "https://f.example/7.pdf"}').endswith('7.pdf"}')


@pytest.mark.parametrize("name", ["pin", "locationPin", "sharingCode", "bankAccountNumber"])
def test_what_opens_something_is_hidden(name: str) -> None:
    assert redact(f'{{"{name}": "4711"}}') == f'{{"{name}": "[redacted]"}}'
    assert redact('{"pinned": "x", "spin": "y"}') == '{"pinned": "x", "spin": "y"}'


def test_the_number_of_a_card_is_hidden_where_it_is_a_text() -> None:
    text = '{"number": "HTB-0001234", "cardNumber":"1", "houseNumber": "5", "numbers": "x"'
    assert redact(text) == (
        '{"number": "[redacted]", "cardNumber":"[redacted]", "houseNumber": "5", "numbers": "x"'
    )
    assert redact('{"number": 12}') == '{"number": 12}'
    assert redact('{"a": 1, "number": "HTB-00') == '{"a": 1, "number": "[redacted]'


def test_the_user_of_a_link_is_hidden() -> None:
    said = r'{"downloadLink": "https:\/\/u:secret@f.example\/7#key", "mail": "a@b.example"}'
    assert redact(said) == (
        r'{"downloadLink": "https:\/\/[redacted]@f.example\/7#[redacted]", "mail": "a@b.example"}'
    )
