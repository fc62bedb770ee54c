"""One charge, from its start to the receipt.

    python examples/charge_to_receipt.py [EVSE id [kWh]]

Without configuration it asks the sandbox, also at a station that loses the answer to the start.
For a real tenant set BEENERGISED_TENANT (or BEENERGISED_BASE_URL), BEENERGISED_PSK,
BEENERGISED_USERNAME and BEENERGISED_PASSWORD, plug in, and give the EVSE id on the label; it
charges so many kWh (1 unless given), and that costs money. Stopped by Ctrl-C, the charge goes on;
run again, the program goes on with it, because its handle is kept in `charge.json`.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from beenergised import Client, errors
from beenergised.models import Charge, Chargelog, ChargeReading


def main() -> None:
    kwh = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    if "BEENERGISED_PSK" in os.environ:
        with Client(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            username=os.environ["BEENERGISED_USERNAME"],
            password=os.environ["BEENERGISED_PASSWORD"],
        ) as client:
            charge_to_receipt(client, sys.argv[1], kwh, Path())
        return

    from beenergised.sandbox import Sandbox, SandboxSettings, running

    # Stations that answer at once; time passes when the program looks.
    with (
        Sandbox(settings=SandboxSettings(charging="immediate")) as service,
        running(service) as sandbox,
        TemporaryDirectory() as directory,
        Client(
            base_url=sandbox.url,
            psk=sandbox.psk,
            username=sandbox.username,
            password=sandbox.password,
        ) as client,
    ):
        for name in "dc", "loses_answer", "refuses":
            plug = client.connectors.get(sandbox.charging_connectors[name])
            charge_to_receipt(
                client, str(plug.evse_id), kwh, Path(directory), lambda: service.advance(120)
            )


def charge_to_receipt(
    client: Client,
    evse_id: str,
    kwh: float,
    directory: Path,
    time_passes: Callable[[], None] = lambda: None,
) -> None:
    kept = directory / "charge.json"
    if kept.exists():
        charge: Charge | None = client.charging.resume(kept.read_text(encoding="utf-8"))
    else:
        charge = start(client, evse_id, kept)
    if charge is None or not wait(charge, kept):
        return
    watch(client, charge, kwh, time_passes)
    log = charge.stop()  # returns once the service says that it has ended
    kept.unlink()
    print_receipt(client, log, directory)


def start(client: Client, evse_id: str, kept: Path) -> Charge | None:
    """Ask for the charge. The handle is kept before anything else is done with it."""
    plug = client.connectors.by_evse_id(evse_id)
    card = next(
        (c for c in client.connectors.cards(plug.id) if c.preauth_required is not True), None
    )
    if card is None:
        print(evse_id, "- no card of this driver charges here without an amount preauthorised")
        return None
    print(f"{evse_id}: charging with {card.label or card.type}")
    try:
        # check=True asks first whether the station can be started from afar.
        charge: Charge | None = client.charging.start(plug.id, card=card, check=True)
    except errors.OutcomeUnknownError as error:
        charge = find_out(client, error)
    except errors.StartError as error:
        print(f"  not started ({error.code}): {error}")
        return None
    if charge is not None:
        kept.write_text(charge.to_text(), encoding="utf-8")
    return charge


def find_out(client: Client, error: errors.OutcomeUnknownError) -> Charge | None:
    """What became of a start whose answer was lost. It is never just sent again."""
    while True:
        found = client.charging.reconcile(error)
        print(f"  the answer was lost; {found.outcome}: {found.why}")
        if found.charge is not None:
            return found.charge
        if found.outcome == "not_found":
            return None  # now a new start is safe
        if found.look_again_at is None:
            return None  # several may be it: a person has to look at found.chargelogs
        time.sleep(20)  # it may begin until found.look_again_at


def wait(charge: Charge, kept: Path) -> bool:
    """Whether it charges."""
    try:
        charge.wait(on_change=lambda seen: print(f"  {seen.state.value} ({seen.status})"))
    except errors.StartTimeoutError as error:
        # Keep the handle: the program, run again, looks again.
        print(f"  {error}")
        return False
    except errors.StartError as error:
        print(f"  not started ({error.code}): {error}")
        kept.unlink()
        return False
    kept.write_text(charge.to_text(), encoding="utf-8")
    return True


def watch(client: Client, charge: Charge, kwh: float, time_passes: Callable[[], None]) -> None:
    """Show how it goes on, until it has charged so much or has ended by itself."""
    for reading in client.charging.watch(str(charge.chargelog_id)):
        print("  " + shown(reading))
        if (reading.energy_kwh or 0.0) >= kwh:
            break
        time_passes()


def shown(reading: ChargeReading) -> str:
    power = "" if reading.power_w is None else f"{reading.power_w / 1000:5.1f} kW"
    battery = "" if reading.state_of_charge is None else f"{reading.state_of_charge} %"
    cost = "" if reading.cost is None else f"{reading.cost:.2f} {reading.currency} so far"
    return f"{reading.energy_kwh or 0.0:6.2f} kWh {power} {battery} {cost}"


def print_receipt(client: Client, log: Chargelog, directory: Path) -> None:
    print(f"  {log.date_start} to {log.date_end}: {log.energy_consumption} kWh, {log.rate_name}")
    if log.cost is not None:
        for item in log.cost.cost_items or ():  # none where the tenant has not set taxes up
            print(
                f"    {item.description}: {item.gross_amount:.2f}, of it tax {item.tax_amount:.2f}"
            )
        print(f"    in all {log.cost.gross_amount:.2f} {log.cost.currency}")
    if log.account_document is None or log.account_document.id is None:
        print("  no invoice yet")  # when the service makes it is not documented
        return
    path = client.documents.download(log.account_document.id, directory / f"receipt-{log.id}.pdf")
    print(f"  {log.account_document.title}: {path.stat().st_size} bytes in {path.name}")


if __name__ == "__main__":
    main()
