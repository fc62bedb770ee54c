"""What an action is given is checked by its name, before anything is sent."""

from __future__ import annotations

import decimal
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import IntEnum
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.public_api.support import HOST, TOKEN, Fake, Ticks, reply

from beenergised import PublicApiClient, Unchecked
from beenergised.errors import InvalidArgumentError
from beenergised.public_api import models
from beenergised.public_api.actions import arguments as action_arguments
from beenergised.public_api.actions import charging_profiles
from beenergised.public_api.actions.arguments import exact, seconds, whole

NOON = datetime(2024, 3, 15, 12, tzinfo=UTC)
NAIVE = datetime(2024, 3, 15, 12)
URL = "https://a.example.com/f.bin"

#: What is asked for, the argument that is wrong, and what is said of it.
WRONG: list[tuple[Callable[[PublicApiClient], Any], str, str]] = [
    # --- Ids
    (lambda c: c.charge_points.reserve("seven", 8, user_id=9), "id", "whole number"),
    (lambda c: c.charge_points.reserve(-7, 8, user_id=9), "id", "at least 0"),
    (lambda c: c.charge_points.reserve(True, 8, user_id=9), "id", "whole number"),
    (lambda c: c.charge_points.reserve(7, 8.5, user_id=9), "evse_id", "whole number"),  # type: ignore[call-overload]
    (lambda c: c.charge_points.reserve(7, "8/9", user_id=9), "evse_id", "whole number"),
    (lambda c: c.charge_points.reserve(7, 8, user_id=""), "user_id", "whole number"),
    (lambda c: c.charge_points.reserve(7, 8, user_id=None), "user_id", "None"),  # type: ignore[call-overload]
    (lambda c: c.charge_points.reserve(7, 8, user_id=9, reason=5), "reason", "must be text"),  # type: ignore[call-overload]
    (lambda c: c.charge_points.unlock(7, None), "evse_id", "None"),  # type: ignore[call-overload]
    (lambda c: c.sessions.assign_user(61, "Ann"), "user_id", "whole number"),
    (lambda c: c.sessions.retry_payment(61, payment_method_id="card"), "payment_method_id", "card"),
    (lambda c: c.reservations.cancel("51a"), "id", "whole number"),
    # --- One of several texts
    (lambda c: c.charge_points.reset(7, "Soft"), "type", "Did you mean 'soft'"),  # type: ignore[call-overload]
    (lambda c: c.charge_points.reset(7, None), "type", "None"),  # type: ignore[call-overload]
    (lambda c: c.charge_points.change_availability(7, "operativ"), "type", "'Operative'"),  # type: ignore[call-overload]
    (lambda c: c.charge_points.trigger_message(7, "HeartBeats"), "type", "'Heartbeat'"),  # type: ignore[call-overload]
    (lambda c: c.evses.trigger_message(8, "MeterValue"), "type", "'MeterValues'"),  # type: ignore[call-overload]
    (lambda c: c.users.change_status(9, "enable", reason="x"), "status", "'enabled'"),  # type: ignore[call-overload]
    (
        lambda c: c.charge_points.clear_charging_profile(7, purpose="TxProfil"),  # type: ignore[call-overload]
        "purpose",
        "'TxProfile'",
    ),
    (lambda c: c.notifications.resend(2, ["cdr.recieved"]), "notifications", "'cdr.received'"),
    (lambda c: c.notifications.resend(2, "bootnotification"), "notifications", "BootNotification"),
    (lambda c: c.notifications.resend(2, []), "notifications", "empty"),
    (lambda c: c.notifications.resend(2, {"cdr.received": 1}), "notifications", "list"),
    (lambda c: c.notifications.resend(2, None), "notifications", "list"),  # type: ignore[call-overload]
    # --- Numbers with limits
    (
        lambda c: c.charge_points.clear_charging_profile(7, stack_level=-1),
        "stack_level",
        "at least 0",
    ),
    (
        lambda c: c.charge_points.change_availability(7, "Operative", evse_network_id="A"),
        "evse_network_id",
        "whole number",
    ),
    (lambda c: c.charge_points.update_firmware(7, url=URL, retries=11), "retries", "at most 10"),
    (lambda c: c.charge_points.update_firmware(7, url=URL, retries=-1), "retries", "at least 0"),
    (lambda c: c.charge_points.update_firmware(7, url=URL, interval=3601), "interval", "3600"),
    (
        lambda c: c.charge_points.update_firmware(7, url=URL, interval=timedelta(hours=2)),
        "interval",
        "7200",
    ),
    (
        lambda c: c.charge_points.update_firmware(7, url=URL, interval=timedelta(milliseconds=9)),
        "interval",
        "whole seconds",
    ),
    (lambda c: c.charge_points.disconnect(7, reason="a" * 256), "reason", "255"),
    (lambda c: c.charge_points.disconnect(7, reason=""), "reason", "empty"),
    (lambda c: c.charge_points.get_security_log(7, URL, reason=""), "reason", "empty"),
    (lambda c: c.charge_points.get_security_log(7, "", reason="x"), "url", "empty"),
    (
        lambda c: c.charge_points.get_security_log(7, URL, reason="x", retries=11),
        "retries",
        "at most 10",
    ),
    (
        lambda c: c.charge_points.get_security_log(
            7, URL, reason="x", start_time=NOON, stop_time=NOON
        ),
        "stop_time",
        "must be after start_time",
    ),
    # --- Firmware: what belongs together
    (lambda c: c.charge_points.update_firmware(7), "url", "firmware_version_id is needed"),
    (
        lambda c: c.charge_points.update_firmware(7, url=URL, firmware_version_id=4),
        "firmware_version_id",
        "not both",
    ),
    (lambda c: c.charge_points.update_firmware(7, url=" "), "url", "empty"),
    (
        lambda c: c.charge_points.update_firmware(7, url=URL, signed=True, signature="c2ln"),
        "signing_certificate",
        "needed for a signed",
    ),
    (
        lambda c: c.charge_points.update_firmware(7, url=URL, signed=True, signing_certificate="-"),
        "signature",
        "needed for a signed",
    ),
    (
        lambda c: c.charge_points.update_firmware(7, url=URL, signature="c2ln"),
        "signature",
        "signed=True",
    ),
    (lambda c: c.charge_points.update_firmware(7, url=URL, signed="yes"), "signed", "True or"),  # type: ignore[call-overload]
    (
        lambda c: c.charge_points.update_firmware(7, url=URL, download_url_protocol="ftp"),  # type: ignore[call-overload]
        "download_url_protocol",
        "ftp",
    ),
    # --- Times
    (
        lambda c: c.charge_points.update_firmware(7, url=URL, retrieve_after="soon"),
        "retrieve_after",
        "not ISO 8601",
    ),
    (
        lambda c: c.charge_points.get_diagnostics(7, "ftp://a.example.com", start=NOON, stop=NOON),
        "stop",
        "must be after start",
    ),
    (
        lambda c: c.notifications.resend(
            2, ["cdr.received"], start_time=NOON, end_time="2024-03-15T11:00:00Z"
        ),
        "end_time",
        "must be after start_time",
    ),
    (
        lambda c: c.notifications.resend(2, ["cdr.received"], end_time="soon"),
        "end_time",
        "not ISO 8601",
    ),
    (lambda c: c.charge_points.get_diagnostics(7, ""), "location", "empty"),
    # --- Subscriptions
    (lambda c: c.users.activate_subscription(9, 3), "auto_renewal", "end_date is needed"),
    (
        lambda c: c.users.activate_subscription(9, 3, auto_renewal="yes"),  # type: ignore[call-overload]
        "auto_renewal",
        "True or False",
    ),
    (lambda c: c.users.activate_subscription(9, 3, end_date=NOON), "end_date", "must be a date"),
    (
        lambda c: c.users.activate_subscription(9, 3, end_date="31.12.2024"),
        "end_date",
        "2024-03-15",
    ),
    (lambda c: c.users.activate_subscription(9, "gold", auto_renewal=True), "plan_id", "gold"),
    (lambda c: c.users.cancel_subscription(9, reason=" "), "reason", "empty"),
    (lambda c: c.users.change_status(9, "enabled", reason=""), "reason", "empty"),
    # --- Money
    (lambda c: c.users.add_balance(9, 0.1 + 0.2, reason="x"), "amount", r"nearest is 0\.3"),
    (lambda c: c.users.add_balance(9, "12.3456", reason="x"), "amount", r"nearest is 12\.346"),
    (lambda c: c.users.add_balance(9, "12,50", reason="x"), "amount", r"Decimal\('12\.50'\)"),
    (lambda c: c.users.add_balance(9, "1e3", reason="x"), "amount", "must be a number"),
    (lambda c: c.users.add_balance(9, Decimal("NaN"), reason="x"), "amount", "must be a number"),
    (lambda c: c.users.add_balance(9, float("inf"), reason="x"), "amount", "must be a number"),
    (lambda c: c.users.add_balance(9, True, reason="x"), "amount", "must be a number"),
    (lambda c: c.users.add_balance(9, 10**12, reason="x"), "amount", "less than"),
    (lambda c: c.users.add_balance(9, 0, reason="x"), "amount", "moves nothing"),
    (lambda c: c.users.apply_custom_fee(9, "0.000", description="x"), "amount", "moves nothing"),
    (lambda c: c.users.add_balance(9, 5, reason=""), "reason", "empty"),
    (lambda c: c.users.add_balance(9, 5, reason="x", app_info="a" * 2001), "app_info", "2000"),
    (lambda c: c.users.apply_custom_fee(9, None, description="x"), "amount", "number"),  # type: ignore[call-overload]
    (lambda c: c.users.apply_custom_fee(9, 5, description=""), "description", "empty"),
    (
        lambda c: c.users.apply_custom_fee(9, 5, description="x", payment_method_id=""),
        "payment_method_id",
        "empty",
    ),
    (lambda c: c.users.redeem_voucher(9, ""), "code", "empty"),
    # --- Which EVSEs, which keys
    (lambda c: c.evses.bulk_assign_tariff_group(5), "evse_ids", "which EVSEs"),
    (lambda c: c.evses.bulk_assign_tariff_group(5, evse_ids=[]), "evse_ids", "empty"),
    (lambda c: c.evses.bulk_assign_tariff_group(5, evse_ids="89"), "evse_ids", "list"),
    (lambda c: c.evses.bulk_assign_tariff_group(5, location_ids=[1, "x"]), "location_ids", "x"),
    (lambda c: c.evses.bulk_assign_tariff_group("x", evse_ids=[8]), "tariff_group_id", "x"),
    (lambda c: c.charge_points.sync_configuration(7, [""]), "keys", "empty"),
    (lambda c: c.charge_points.sync_configuration(7, {"a": 1}), "keys", "list"),
    (lambda c: c.charge_points.set_configuration(7, "", "1"), "name", "empty"),
    (lambda c: c.charge_points.set_configuration(7, "a", 1), "value", "must be text"),  # type: ignore[call-overload]
    (lambda c: c.charge_points.send_data_transfer(7, ""), "vendor_id", "empty"),
    (lambda c: c.charge_points.change_sharing_code(7, 4711), "sharing_code", "text"),  # type: ignore[call-overload]
    (lambda c: c.charge_points.change_owner(7, "Ann"), "user_id", "whole number"),
    (lambda c: c.reservations.cancel(51, force="yes"), "force", "True or False"),  # type: ignore[call-overload]
    # --- Charging profiles
    (lambda c: c.charge_points.set_charging_profile(7, 1, 16), "profile", "ChargingProfile"),  # type: ignore[call-overload]
    (
        lambda c: c.charge_points.set_charging_profile(7, 1, {"stackLevel": 0}),
        "profile",
        "charging_schedule: Field required",
    ),
    (
        lambda c: c.charge_points.set_charging_profile(7, "A", {}),
        "evse_network_id",
        "whole number",
    ),
]


@pytest.mark.parametrize(
    ("call", "argument", "said"),
    WRONG,
    ids=[f"{number}-{argument}" for number, (_, argument, _) in enumerate(WRONG)],
)
def test_a_wrong_argument_is_named_and_nothing_is_sent(
    call: Callable[[PublicApiClient], Any], argument: str, said: str
) -> None:
    fake = Fake(reply())
    client = PublicApiClient(host=HOST, token=TOKEN, sender=fake, clock=Ticks())
    with pytest.raises(InvalidArgumentError, match=said) as caught:
        call(client)
    assert caught.value.argument == argument
    assert not fake.requests


@pytest.mark.parametrize(
    "look",
    [
        lambda c: c.preview(c.transactions.list, user_id=9),
        lambda c: c.preview(c.transactions.list, session_id=61),
        lambda c: c.preview(c.reservations.list, evse_id=8, user_id=9, status="active"),
        lambda c: c.preview(c.vouchers.list, code="SPRING-24"),
        lambda c: c.preview(c.charge_points.configurations.list, 7),
        lambda c: (c.preview(c.users.get, 9), models.User.model_fields["subscription_id"]),
        lambda c: (c.preview(c.users.get, 9), models.User.model_fields["balance"]),
        lambda c: (c.preview(c.sessions.get, 61), models.Session.model_fields["payment_status"]),
        lambda c: models.Voucher.model_fields["redeemed_by_user_id"],
        lambda c: models.Subscription.model_fields["end_date"],
    ],
)
def test_where_to_look_after_a_lost_answer_is_a_place(
    look: Callable[[PublicApiClient], Any],
) -> None:
    client = PublicApiClient(host=HOST, token=TOKEN, sender=Fake(reply()), clock=Ticks())
    assert look(client)


def test_what_is_secret_is_not_in_what_is_said_of_it() -> None:
    client = PublicApiClient(host=HOST, token=TOKEN, sender=Fake(reply()), clock=Ticks())
    with pytest.raises(InvalidArgumentError) as caught:
        client.charge_points.change_sharing_code(7, 47114711)  # type: ignore[call-overload]
    assert "4711" not in str(caught.value)


# --- Numbers


@given(st.decimals(-(10**11), 10**11, places=3))
def test_an_amount_is_sent_as_it_was_given(amount: Decimal) -> None:
    for given_as in (amount, f"{amount:f}", float(amount)):
        sent = exact("amount", given_as, 3)
        assert Decimal(repr(sent)) == amount


@given(st.decimals(-(10**8), 10**8, places=6).filter(lambda each: each != round(each, 3)))
def test_an_amount_that_is_too_fine_is_not_rounded(amount: Decimal) -> None:
    for given_as in (amount, f"{amount:f}", float(amount)):
        with pytest.raises(InvalidArgumentError, match="nearest"):
            exact("amount", given_as, 3)


class Shown(float):
    """A float that is shown in another way than others, as those of numpy are."""

    def __repr__(self) -> str:
        return f"Shown({float(self)})"


class Step(IntEnum):
    THIRD = 3


def test_numbers_of_other_libraries_are_numbers() -> None:
    assert exact("amount", Shown(12.5), 3) == 12.5
    assert exact("amount", Step.THIRD, 3) == 3
    with pytest.raises(InvalidArgumentError, match=r"nearest is 0\.3\."):
        exact("amount", Shown(0.1 + 0.2), 3)


def test_how_a_program_calculates_changes_no_amount() -> None:
    with decimal.localcontext() as own:
        own.prec = 6
        own.traps[decimal.Inexact] = True
        assert exact("amount", Decimal("123456.125"), 3) == 123456.125
        with pytest.raises(InvalidArgumentError, match=r"nearest is 1234567\.125\."):
            exact("amount", Decimal("1234567.1254"), 3)


def test_what_is_far_too_large_is_an_argument_that_is_wrong() -> None:
    for number in (10**18, 10**5000, -(10**5000)):
        with pytest.raises(InvalidArgumentError, match="too many digits"):
            whole("user_id", number)
    with pytest.raises(InvalidArgumentError, match="less than"):
        exact("amount", 10**5000, 3)


def test_a_float_that_may_be_several_ids_is_none() -> None:
    assert whole("user_id", 2.0**53 - 1) == 2**53 - 1
    for number in (2.0**53, 1e300):
        with pytest.raises(InvalidArgumentError, match="whole number"):
            whole("user_id", number)


def test_there_is_no_negative_zero() -> None:
    assert repr(exact("amount", "-0.000", 3)) == "0.0"


@given(st.integers(0, 10**17))
def test_an_id_may_be_a_number_or_its_digits(number: int) -> None:
    assert whole("id", number) == whole("id", str(number)) == whole("id", f" {number} ") == number


def test_a_span_is_seconds() -> None:
    assert seconds("interval", timedelta(days=1, seconds=1)) == 86401
    assert seconds("interval", 60) == 60
    with pytest.raises(InvalidArgumentError, match="at least 0"):
        seconds("interval", timedelta(seconds=-1))


# --- What is listed here is what the document lists


@pytest.mark.parametrize(
    ("listed", "enum"),
    [
        (action_arguments.TriggeredMessage, models.TriggerMessageType),
        (action_arguments.Availability, models.AvailabilityType),
        (action_arguments.ProfilePurpose, models.ChargingProfilePurpose),
        (action_arguments.UserStatus, models.EnabledStatus),
        (action_arguments.DownloadUrlProtocol, models.DownloadProtocol),
        (charging_profiles.ProfileKind, models.ChargingProfileKind),
        (charging_profiles.RateUnit, models.ChargingRateUnit),
        (charging_profiles.Recurrence, models.RecurrencyKind),
    ],
)
def test_the_values_of_an_argument_are_those_of_the_document(listed: Any, enum: Any) -> None:
    assert set(get_args(listed)) == {member.value for member in enum}


def test_a_day_may_be_unchecked() -> None:
    assert action_arguments.renewal(Unchecked("2024-12-31T00:00:00Z"), None) == (
        "2024-12-31T00:00:00Z",
        False,
    )
    assert action_arguments.renewal(date(2024, 12, 31), True) == ("2024-12-31", True)
