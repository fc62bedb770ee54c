"""Registering, changing and deleting a contact."""

from __future__ import annotations

import pytest

from beenergised.sandbox import (
    DEMO_USERNAME,
    SECOND_USERNAME,
    STUCK_USERNAME,
)

PROFILE = """id email firstName name displayName gender birthday language phone mobile companyId vat
  isCompany isDeactivated createdAt updatedAt currency { isoCode } termsAndConditionsAccepted
  address { street city zip state country }
  legalDocumentsAccepted { legalDocumentType legalDocumentAccepted }"""
MORE = "additionalFields { name description type required value }"
FAILURE = "error { code response { status statusText } }"
CONTACT = f"{{ contact {{ {PROFILE} }} }}"
REGISTER = f"""mutation r(
  $profile: RegisteringContactProfile, $more: [AdditionalRegistrationFieldInput]
) {{ registerContact(contactProfile: $profile, additionalFields: $more) {{
  profile {{ {PROFILE} }} {MORE} {FAILURE} }} }}"""
UPDATE = f"""mutation u($profile: ContactProfile!) {{ updateContact(contactProfile: $profile) {{
  profile {{ {PROFILE} }} {MORE} {FAILURE} }} }}"""
DELETE = f"mutation {{ deleteContact {{ status profile {{ id }} {MORE} {FAILURE} }} }}"
LOGIN = (
    "mutation login($u: String!, $p: String!)"
    " { initSession(username: $u, password: $p) { sessionToken refreshToken } }"
)
RENEW = "mutation { renewSession { sessionToken } }"
OWN = """{ cardsPaged { pagination { totalCount } } chargelogsPaged { pagination { totalCount } }
  accountDocumentsPaged { pagination { totalCount } } getFavouriteCps { id } hasPaymentMedium
  bankAccount { iban } chargingStatistics { number } }"""

EMAIL = "nina@example.com"
LEAST = {"email": EMAIL, "password": "pass wörd", "name": "Neumann"}
BADGE = [{"name": "employee_id", "required": "true", "value": "E-1"}]


def register(api, more=BADGE, **profile):
    return api.data(REGISTER, api.sandbox.psk, profile={**LEAST, **profile}, more=more)


@pytest.fixture
def nina(api):
    """The session of a contact who has just registered."""
    assert register(api)["error"] is None
    return api.login(EMAIL, LEAST["password"])["sessionToken"]


def is_refused(api, username, password):
    error = api.error(LOGIN, api.sandbox.psk, u=username, p=password)
    return error["message"] == "Wrong username or password."


# --- Registering ---------------------------------------------------------------------------------


def test_who_registers_can_log_in_at_once_and_is_who_they_said(api):
    answer = register(api, firstName="Nina", language="de_DE", currency="CHF", isCompany=False)
    assert answer["error"] is None
    profile = answer["profile"]
    assert (profile["email"], profile["displayName"]) == (EMAIL, "Nina Neumann")
    assert (profile["language"], profile["currency"]) == ("de_DE", {"isoCode": "CHF"})
    token = api.login(EMAIL, LEAST["password"])["sessionToken"]
    assert api.data(CONTACT, token) == profile


def test_what_is_not_said_is_null_or_the_tenants_default(api):
    profile = register(api)["profile"]
    nulls = {name for name, value in profile.items() if value is None}
    assert nulls == {
        "firstName", "gender", "birthday", "language", "phone", "mobile", "companyId", "vat",
        "address",
    }  # fmt: skip
    assert (profile["isCompany"], profile["isDeactivated"]) == (False, False)
    assert profile["currency"] == {"isoCode": "EUR"}
    assert profile["termsAndConditionsAccepted"] is False
    assert [each["legalDocumentAccepted"] for each in profile["legalDocumentsAccepted"]] == [
        False, False,
    ]  # fmt: skip


def test_a_new_contact_owns_nothing(api, nina):
    response = api.send(OWN, nina).json()
    assert "errors" not in response
    nothing = {"pagination": {"totalCount": 0}}
    assert response["data"] == {
        "cardsPaged": nothing, "chargelogsPaged": nothing, "accountDocumentsPaged": nothing,
        "getFavouriteCps": [], "hasPaymentMedium": False, "bankAccount": None,
        "chargingStatistics": {"number": 0},
    }  # fmt: skip


def test_an_address_and_a_birthday_come_back(api):
    address = {"street": "Weg 1", "city": "Graz", "zip": "8010", "country": "AT"}
    profile = register(api, address=address, birthday="1990-02-03T00:00:00+02:00")["profile"]
    assert profile["address"] == {**address, "state": None}
    assert profile["birthday"] == "1990-02-02T22:00:00.000Z"


def test_a_password_is_in_no_answer_and_no_document(api, sandbox):
    response = api.send(REGISTER, sandbox.psk, profile={**LEAST, "password": "sesame"}, more=BADGE)
    assert "sesame" not in response.text
    documents = sandbox._store.rows("SELECT document FROM contacts")
    assert not [row for row in documents if "sesame" in row[0]]


def test_additional_fields_come_back_filled_in_with_their_defaults(api):
    more = [*BADGE, {"name": "newsletter", "required": "0", "value": "1"}]
    fields = register(api, more)["additionalFields"]
    values = {field["name"]: field["value"] for field in fields}
    assert values == {"employee_id": "E-1", "cost_centre": "1000", "newsletter": "1"}
    asked = api.data("{ additionalRegistrationFields { name description type required value } }",
                     api.sandbox.psk)  # fmt: skip
    assert [{**field, "value": ""} for field in fields] == [
        {**field, "value": ""} for field in asked
    ]


def field(name, value):
    return {"name": name, "required": "1", "value": value}


@pytest.mark.parametrize(
    ("more", "code", "word"),
    [
        (None, "MISSING_ADDITIONAL_FIELD", "employee_id"),
        ([], "MISSING_ADDITIONAL_FIELD", "employee_id"),
        ([None], "MISSING_ADDITIONAL_FIELD", "employee_id"),
        ([field("employee_id", "")], "MISSING_ADDITIONAL_FIELD", "employee_id"),
        ([*BADGE, field("cost_centre", "")], "MISSING_ADDITIONAL_FIELD", "cost_centre"),
        ([*BADGE, field("newsletter", "maybe")], "INVALID_ADDITIONAL_FIELD", "newsletter"),
        ([*BADGE, field("shoe_size", "42")], "UNKNOWN_ADDITIONAL_FIELD", "shoe_size"),
    ],
)
def test_additional_fields_that_do_not_fit_are_a_failure_inside(api, more, code, word):
    answer = register(api, more)
    assert answer["profile"] is None
    assert answer["additionalFields"] == []
    assert answer["error"]["code"] == code
    assert answer["error"]["response"]["status"] == 400
    assert word in answer["error"]["response"]["statusText"]
    assert is_refused(api, EMAIL, LEAST["password"])


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"email": ""}, "MISSING_EMAIL"),
        ({"email": "two words"}, "INVALID_EMAIL"),
        ({"password": ""}, "MISSING_PASSWORD"),
        ({"name": None}, "MISSING_NAME"),
        ({"name": ""}, "MISSING_NAME"),
        ({"currency": "EURO"}, "INVALID_CURRENCY"),
        ({"birthday": "yesterday"}, "INVALID_BIRTHDAY"),
    ],
)
def test_a_profile_that_does_not_fit_is_a_failure_inside(api, wrong, code):
    answer = register(api, **wrong)
    assert (answer["profile"], answer["error"]["code"]) == (None, code)
    assert answer["error"]["response"]["status"] == 400


def test_no_profile_at_all_is_a_failure_inside(api, sandbox):
    answer = api.data(REGISTER, sandbox.psk, profile=None)
    assert answer["error"]["code"] == "MISSING_EMAIL"


@pytest.mark.parametrize("missing", ["email", "password"])
def test_what_the_schema_wants_is_refused_as_a_bad_request(api, sandbox, missing):
    profile = {name: value for name, value in LEAST.items() if name != missing}
    assert api.error(REGISTER, sandbox.psk, profile=profile)["status"] == 400


@pytest.mark.parametrize("email", [DEMO_USERNAME, DEMO_USERNAME.upper(), EMAIL])
def test_an_address_registers_once(api, email):
    register(api)
    answer = register(api, email=email, password="other")
    assert answer["error"]["code"] == "EMAIL_ALREADY_EXISTS"
    assert answer["error"]["response"]["status"] == 409
    assert is_refused(api, EMAIL, "other")
    assert api.login(EMAIL, LEAST["password"])


def test_a_tenant_without_an_email_configuration_says_so(api, sandbox):
    sandbox.configure(email_configured=False)
    answer = register(api)
    assert answer["profile"] is None
    assert answer["error"]["response"] == {
        "status": 500, "statusText": "Couldn't fetch email configuration",
    }  # fmt: skip


def test_registering_is_for_the_application(api, token):
    assert api.error(REGISTER, token, profile=LEAST)["status"] == 403


# --- Changing ------------------------------------------------------------------------------------


def test_what_is_null_or_left_out_stays(api, token):
    before = api.data(CONTACT, token)
    profile = {"firstName": "Doris", "name": None, "address": {"city": "Wien", "zip": None}}
    answer = api.data(UPDATE, token, profile=profile)
    assert answer["error"] is None
    after = answer["profile"]
    assert after == {
        **before, "firstName": "Doris", "displayName": "Doris Demo",
        "address": {**before["address"], "city": "Wien"}, "updatedAt": after["updatedAt"],
    }  # fmt: skip
    assert after["updatedAt"] > before["updatedAt"]
    assert api.data(CONTACT, token) == after


def test_an_address_is_made_where_there_was_none(api, nina):
    address = {"city": "Wien", "country": "AT"}
    after = api.data(UPDATE, nina, profile={"address": address})["profile"]["address"]
    assert after == {**address, "street": None, "zip": None, "state": None}


def test_a_changed_address_is_the_user_name_from_then_on(api, nina):
    api.data(UPDATE, nina, profile={"email": "other@example.com"})
    assert api.data(CONTACT, nina)["email"] == "other@example.com"
    assert api.login("other@example.com", LEAST["password"])
    assert is_refused(api, EMAIL, LEAST["password"])
    assert register(api)["error"] is None


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"email": SECOND_USERNAME}, "EMAIL_ALREADY_EXISTS"),
        ({"email": ""}, "MISSING_EMAIL"),
        ({"currency": "XXX"}, "INVALID_CURRENCY"),
        ({"birthday": ""}, "INVALID_BIRTHDAY"),
        ({"id": "another"}, "OTHER_CONTACT"),
    ],
)
def test_a_change_that_does_not_fit_changes_nothing(api, token, wrong, code):
    before = api.data(CONTACT, token)
    answer = api.data(UPDATE, token, profile={"firstName": "Doris", **wrong})
    assert (answer["profile"], answer["error"]["code"]) == (None, code)
    assert api.data(CONTACT, token) == before


def test_the_contacts_own_id_and_address_may_be_given(api, token):
    before = api.data(CONTACT, token)
    profile = {"id": before["id"], "email": before["email"].upper()}
    answer = api.data(UPDATE, token, profile=profile)
    assert answer["error"] is None
    assert answer["profile"]["id"] == before["id"]


def test_a_contact_changes_themselves_only(api, token, nina):
    second = api.login(SECOND_USERNAME, "second")["sessionToken"]
    before = api.data(CONTACT, token), api.data(CONTACT, second)
    api.data(UPDATE, nina, profile={"firstName": "Nina", "phone": "1"})
    assert (api.data(CONTACT, token), api.data(CONTACT, second)) == before


def test_a_change_keeps_the_additional_fields(api, nina):
    fields = api.data(UPDATE, nina, profile={"phone": "1"})["additionalFields"]
    assert [each["value"] for each in fields] == ["E-1", "1000", "0"]


def test_a_deactivated_contact_does_not_log_in(api, nina):
    assert api.data(UPDATE, nina, profile={"isDeactivated": True})["profile"]["isDeactivated"]
    assert is_refused(api, EMAIL, LEAST["password"])
    api.data(UPDATE, nina, profile={"isDeactivated": False})
    assert api.login(EMAIL, LEAST["password"])


# --- Deleting ------------------------------------------------------------------------------------


def test_a_deleted_contact_is_gone_with_all_of_their_sessions(api, nina):
    other = api.login(EMAIL, LEAST["password"])
    assert api.data(DELETE, nina) == {
        "status": "success", "profile": None, "additionalFields": [], "error": None,
    }  # fmt: skip
    for query, bearer in (
        (CONTACT, nina),
        (DELETE, nina),
        (CONTACT, other["sessionToken"]),
        (RENEW, other["refreshToken"]),
    ):
        assert api.send(query, bearer).status == 401
    assert is_refused(api, EMAIL, LEAST["password"])


def test_deleting_leaves_the_others_alone(api, token, nina):
    before = api.send(OWN, token).text
    api.data(DELETE, nina)
    assert api.send(OWN, token).text == before


def test_an_address_is_free_again_and_whoever_takes_it_owns_nothing(api, token):
    before = api.data(CONTACT, token)
    api.data(DELETE, token)
    assert register(api, email=DEMO_USERNAME)["error"] is None
    token = api.login(DEMO_USERNAME, LEAST["password"])["sessionToken"]
    assert api.data(CONTACT, token)["id"] != before["id"]
    owned = api.send(OWN, token).json()["data"]
    assert owned["cardsPaged"] == owned["chargelogsPaged"] == {"pagination": {"totalCount": 0}}
    assert (owned["hasPaymentMedium"], owned["getFavouriteCps"]) == (False, [])


def test_a_contact_may_be_one_that_cannot_be_deleted(api):
    token = api.login(STUCK_USERNAME, "stuck")["sessionToken"]
    answer = api.data(DELETE, token)
    assert (answer["status"], answer["error"]["code"]) == ("error", "CONTACT_DELETION_ERROR")
    assert answer["error"]["response"]["status"] == 409
    assert api.data(CONTACT, token)["email"] == STUCK_USERNAME
