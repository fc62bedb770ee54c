"""A charge whose amount the driver confirms first, at a page of the bank (3-D Secure).

    python examples/preauthorised_charge.py [EVSE id]

Without configuration it asks the sandbox, whose page is decided on by this program. For a real
tenant set BEENERGISED_TENANT (or BEENERGISED_BASE_URL), BEENERGISED_PSK, BEENERGISED_USERNAME and
BEENERGISED_PASSWORD, plug in, and give the EVSE id on the label; the page opens in the browser,
and the charge costs money.
"""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Callable
from decimal import Decimal

from beenergised import Client, errors
from beenergised.models import CardForCharging, Charge


def main() -> None:
    if "BEENERGISED_PSK" in os.environ:
        with Client(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            username=os.environ["BEENERGISED_USERNAME"],
            password=os.environ["BEENERGISED_PASSWORD"],
        ) as client:
            # A web application would send the driver's browser there instead.
            preauthorised(client, sys.argv[1], lambda charge: webbrowser.open(page_of(charge)))
        return

    from beenergised.sandbox import Sandbox, SandboxSettings, running

    with (
        Sandbox(settings=SandboxSettings(charging="immediate")) as service,
        running(service) as sandbox,
        Client(
            base_url=sandbox.url,
            psk=sandbox.psk,
            username=sandbox.username,
            password=sandbox.password,
        ) as client,
    ):
        plug = client.connectors.get(sandbox.charging_connectors["accepts"])
        evse_id = str(plug.evse_id)
        preauthorised(client, evse_id, lambda charge: service.decline_preauth(str(charge.id)))
        preauthorised(client, evse_id, lambda charge: service.approve_preauth(str(charge.id)))


def preauthorised(client: Client, evse_id: str, confirm: Callable[[Charge], object]) -> None:
    plug = client.connectors.by_evse_id(evse_id)
    offers = [
        (card, amount, currency)
        for card in client.connectors.cards(plug.id)
        if card.preauth_required
        for amount, currency in amounts_of(card)
    ]
    for card, amount, currency in offers:
        print(f"{evse_id}: {card.label} may have {amount} {currency} confirmed")
    if not offers:
        print(evse_id, "- no card of this driver needs an amount confirmed here")
        return

    card, amount, currency = min(offers, key=lambda offer: offer[1])
    charge = client.charging.start_with_preauth(
        plug.id, card=card, amount=amount, currency=currency, check=True
    )
    print(f"to confirm {amount} {currency}: {page_of(charge)}")
    print(f"  {charge.refresh().state.value} ({charge.status})")
    confirm(charge)
    try:
        # Through the confirmation to the charge, for as long as both may take.
        charge.wait(on_change=lambda seen: print(f"  {seen.state.value} ({seen.status})"))
    except errors.PreauthDeclinedError as error:
        print(f"  not confirmed, so that nothing starts: {error.status_text}")
        return
    except errors.StartTimeoutError as error:
        print(f"  {error}")
        return
    log = charge.stop()
    print(f"  charged {log.energy_consumption} kWh from {log.date_start} to {log.date_end}")


def amounts_of(card: CardForCharging) -> list[tuple[Decimal, str]]:
    """What may be preauthorised for this card at this connector; another amount is refused."""
    offered = (card.rate.preauth_currency_amounts if card.rate else None) or []
    return [
        (Decimal(str(each.amount)), each.currency.iso_code)
        for each in offered
        if each.amount is not None and each.currency and each.currency.iso_code
    ]


def page_of(charge: Charge) -> str:
    """Where the driver confirms. Whoever has it may do so: keep it out of logs."""
    return charge.redirect_url or ""


if __name__ == "__main__":
    main()
