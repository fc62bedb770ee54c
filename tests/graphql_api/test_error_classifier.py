"""Classification of `errors`: those of servers and gateways for a refused token, and messages about
other things that sound like it.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from beenergised.graphql_api.error_classifier import Meaning, classify_errors, service_code_of


def error(message: str = "no", **extensions: Any) -> dict[str, Any]:
    return {"message": message, "extensions": extensions}


#: For an expired, an invalid, or no token. By who sends it.
REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("Apollo Server", error("Not for you", code="UNAUTHENTICATED")),
    ("Apollo Server, http", error("Context creation failed", http={"status": 401})),
    ("jsonwebtoken in a resolver", error("jwt expired", code="INTERNAL_SERVER_ERROR")),
    ("jsonwebtoken, context", error("Context creation failed: jwt expired")),
    ("jsonwebtoken, malformed", error("jwt malformed", code="INTERNAL_SERVER_ERROR")),
    ("jsonwebtoken, none", error("jwt must be provided", code="INTERNAL_SERVER_ERROR")),
    ("jsonwebtoken, signature", error("invalid signature", code="INTERNAL_SERVER_ERROR")),
    ("jsonwebtoken, its name", error("oh", exception={"name": "TokenExpiredError"})),
    ("jose", error('"exp" claim timestamp check failed', code="ERR_JWT_EXPIRED")),
    ("express-jwt", error("The token", code="invalid_token")),
    ("express-jwt, none", error("No authorization token was found", code="credentials_required")),
    ("NestJS", error("Unauthorized", code="UNAUTHENTICATED", originalError={"statusCode": 401})),
    ("NestJS, older", error("x", code="INTERNAL_SERVER_ERROR", response={"statusCode": 401})),
    ("NestJS, passport", error("Unauthorized", code="INTERNAL_SERVER_ERROR")),
    ("Yoga, envelop", error("Unauthenticated!", code="UNAUTHENTICATED", http={"status": 401})),
    ("Hasura", error("Could not verify JWT: JWTExpired", code="invalid-jwt", path="$")),
    ("Hasura, older", error("Could not verify JWT: JWTExpired", code="access-denied", path="$")),
    (
        "Hasura, none",
        error("Missing 'Authorization' or 'Cookie' header in JWT authentication mode"),
    ),
    ("HotChocolate", error("The current user is not authorized", code="AUTH_NOT_AUTHENTICATED")),
    ("Spring for GraphQL", error("Unauthorized", classification="UNAUTHORIZED")),
    ("DGS", error("x", errorType="UNAUTHENTICATED")),
    ("django-graphql-jwt", {"message": "Signature has expired"}),
    ("django-graphql-jwt, other", {"message": "Error decoding signature"}),
    ("django-graphql-jwt, invalid", {"message": "Invalid token"}),
    ("Saleor", error("Signature has expired", exception={"code": "ExpiredSignatureError"})),
    ("PyJWT", {"message": "Signature verification failed"}),
    ("DRF", {"message": "Authentication credentials were not provided."}),
    ("Strawberry", {"message": "User is not authenticated"}),
    ("PostGraphile", {"message": "jwt expired"}),
    ("PostgREST", error("JWT expired", code="PGRST301")),
    ("AppSync", {"message": "Token has expired.", "errorType": "UnauthorizedException"}),
    ("AppSync, none", {"message": "x", "errorType": "UnauthorizedException"}),
    ("Lighthouse", error("Unauthenticated.", guards=["api"])),
    ("Lighthouse, category", error("Unauthenticated.", category="authentication")),
    ("Magento", error("x", category="graphql-authentication")),
    ("Absinthe", {"message": "unauthenticated", "code": 401}),
    ("Absinthe, words", {"message": "You must be logged in"}),
    ("Directus", error("Token expired.", code="TOKEN_EXPIRED")),
    ("Firebase", error("Firebase ID token has expired.", code="auth/id-token-expired")),
    ("Contentful", error("x", code="ACCESS_TOKEN_INVALID")),
    ("Envoy", {"message": "Jwt is expired"}),
    ("Envoy, none", {"message": "Jwt is missing"}),
    ("API gateway", {"message": "The incoming token has expired"}),
    ("WPGraphQL", {"message": "Expired token"}),
    ("Parse Server", {"message": "Invalid session token"}),
    ("a status", error("x", status=401)),
    ("a status code", error("x", statusCode="401")),
    ("beside the message", {"message": "x", "statusCode": 401}),
    ("session", {"message": "Session expired"}),
    ("your session", {"message": "Error: your session has expired, please log in again."}),
    ("to charge", {"message": "You must be logged in to charge at this station"}),
    ("of the user", {"message": "Authentication required"}),
    ("of the user, a reason", {"message": "Authentication is required to start a charge"}),
    ("while starting", {"message": "The charge could not be started: jwt expired"}),
]

#: About something else, though the words are alike.
UNRELATED: list[dict[str, Any]] = [
    {"message": "The charging session has expired"},
    error("The charging session has expired", code="CHARGING_SESSION_ENDED"),
    error("Session expired", code="CHARGING_SESSION_ENDED"),
    error("Session has expired", code="CHARGING_SESSION_EXPIRED"),
    error("Token expired", code="PAYMENT_TOKEN_EXPIRED"),
    error("Invalid token", code="CARD_REJECTED"),
    {"message": "The payment token is invalid"},
    {"message": "Payment failed: token expired"},
    {"message": "Your payment session has expired"},
    {"message": "The checkout session was revoked"},
    {"message": "3-D Secure: session expired"},
    {"message": "3DS authentication required"},
    {"message": "Card not authenticated"},
    {"message": "3-D Secure authentication is required for this card"},
    {"message": "Strong customer authentication of the payment: not authenticated"},
    {"message": "Invalid token for connector 7"},
    {"message": "The id token is invalid"},
    {"message": "The RFID token has expired"},
    {"message": "The reservation token is expired"},
    {"message": "Session of the station has expired"},
    {"message": "No session on this connector: session is invalid"},
    {"message": "Unauthorized charging at this station"},
    {"message": "The token of the voucher has expired"},
    {"message": 'Variable "$token" is invalid: token expired'},
    {"message": "The device token is invalid"},
    {"message": "Push token expired"},
    {"message": "Authentication required by the station"},
    {"message": "authentication is required at this charge point"},
    {"message": "Login required by the terminal"},
    {"message": "The station is not authenticated"},
    {"message": "Vehicle not authenticated"},
    {"message": "The RFID tag must be authenticated"},
    error("Authentication required by the station", code="INTERNAL_SERVER_ERROR"),
    error("Authentication required", code="STATION_REFUSED"),
]


@pytest.mark.parametrize("item", [item for _, item in REFUSED], ids=[who for who, _ in REFUSED])
def test_refused_token_is_recognized(item: dict[str, Any]) -> None:
    assert classify_errors([item]) is Meaning.TOKEN_REFUSED
    assert classify_errors([{"message": "Odd"}, item]) is Meaning.TOKEN_REFUSED


@pytest.mark.parametrize("item", UNRELATED, ids=[item["message"] for item in UNRELATED])
def test_words_about_other_things_are_not_the_login_s(item: dict[str, Any]) -> None:
    assert classify_errors([item]) not in {Meaning.TOKEN_REFUSED, Meaning.FORBIDDEN}


@pytest.mark.parametrize(
    ("item", "meaning"),
    [
        (error("no", code="FORBIDDEN"), Meaning.FORBIDDEN),
        (error("Token expired", code="FORBIDDEN"), Meaning.FORBIDDEN),
        (error("no", code="AUTH_NOT_AUTHORIZED"), Meaning.FORBIDDEN),
        (error("no", code="access-denied"), Meaning.FORBIDDEN),
        (error("no", classification="FORBIDDEN"), Meaning.FORBIDDEN),
        (error("This action is unauthorized.", category="authorization"), Meaning.FORBIDDEN),
        (
            {"message": "Not Authorized to access me", "errorType": "Unauthorized"},
            Meaning.FORBIDDEN,
        ),
        (error("no", http={"status": 403}), Meaning.FORBIDDEN),
        (error("no", code="NOT_FOUND"), Meaning.NOT_FOUND),
        (error("Connector not found", code="BAD_USER_INPUT"), Meaning.NOT_FOUND),
        (error("no", originalError={"statusCode": 404}), Meaning.NOT_FOUND),
        (error("User not found", code="INTERNAL_SERVER_ERROR"), Meaning.FAILED_INSIDE),
        (error("no", classification="INTERNAL_ERROR"), Meaning.FAILED_INSIDE),
        (error("no", status=503), Meaning.FAILED_INSIDE),
        ({"message": "Internal server error"}, Meaning.FAILED_INSIDE),
        (error("slow down", code="RATE_LIMITED"), Meaning.OTHER),
        (error("no", code=None, status=True, http="x"), Meaning.OTHER),
        ({"message": None, "extensions": ["code"]}, Meaning.OTHER),
    ],
)
def test_codes_and_words_have_their_meaning(item: dict[str, Any], meaning: Meaning) -> None:
    assert classify_errors([item]) is meaning


def test_service_code_is_the_first_that_was_given() -> None:
    assert (
        service_code_of([{"message": "x"}, error("y", code="A_b"), error("z", code="C")]) == "A_b"
    )
    assert service_code_of([{"message": "x", "errorType": "Odd"}]) == "Odd"
    assert service_code_of([{"message": "x"}]) is None


QUALIFIERS = {"the", "your", "this", "current", "user", "login", "auth", "provided", "given",
              "access", "authentication", "authorization", "bearer", "incoming", "jwt", "session",
              "token", "not"}  # fmt: skip
WORDS = st.text(st.characters(categories=["Ll"], max_codepoint=0x17F), min_size=1, max_size=12)


@given(
    word=WORDS,
    start=st.sampled_from(["The ", "Your ", "", "Error: the "]),
    noun=st.sampled_from(["session", "token"]),
    end=st.sampled_from(["has expired", "is invalid", "expired", "was revoked"]),
    code=st.sampled_from([None, "ENDED", "CHARGING_SESSION_ENDED", "BAD_USER_INPUT"]),
)
def test_session_or_token_of_anything_else_is_not_the_login_s(
    word: str, start: str, noun: str, end: str, code: str | None
) -> None:
    assume(word not in QUALIFIERS)
    item = error(f"{start}{word} {noun} {end}", **({"code": code} if code else {}))
    assert classify_errors([item]) is Meaning.OTHER


@given(
    message=st.sampled_from([item["message"] for _, item in REFUSED]),
    code=st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ_", min_size=4, max_size=20),
)
def test_code_of_its_own_decides_before_words(message: str, code: str) -> None:
    assert classify_errors([error(message, code=f"X_{code}_X")]) is Meaning.OTHER


NAMES = st.sampled_from(["code", "status", "http", "exception", "message", "errorType", "x"])
LEAVES = st.sampled_from([None, True, 0, 401, -1.5, "", "401", "Token expired", "UNAUTHENTICATED"])
JSON = LEAVES | st.lists(LEAVES, max_size=2) | st.dictionaries(NAMES, LEAVES, max_size=3)


@given(items=st.lists(st.dictionaries(NAMES | st.just("extensions"), JSON, max_size=4), max_size=3))
def test_errors_of_any_form_have_some_meaning(items: list[dict[str, Any]]) -> None:
    assert classify_errors(items) in Meaning
    assert isinstance(service_code_of(items), str | None)
