"""The QaaS API (GHG quota): log in by a code, refresh, list the charge point operators.

    python examples/qaas_quota.py

These are the three steps of the service's FAQ, which does them with curl. A person has to log in
once; after that the program goes on alone, for as long as it runs at least every 90 days.

Without configuration it asks the sandbox, where the person is played. For the service itself set
BEENERGISED_QAAS_BASE_URL=https://qaas-chargingpoints.azurewebsites.net; the session is then kept
in a file. BEENERGISED_QAAS_LOGIN_URL is for another login service, and mostly not needed.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from beenergised import FileTokenStore, QaasClient
from beenergised.models import ChargePointOperator, DeviceCode


def main() -> None:
    if "BEENERGISED_QAAS_BASE_URL" in os.environ:
        with QaasClient(
            base_url=os.environ["BEENERGISED_QAAS_BASE_URL"],
            login_url=os.environ.get("BEENERGISED_QAAS_LOGIN_URL"),
            store=FileTokenStore(),
        ) as client:
            print_operators(client, show)
        return

    from beenergised.sandbox import running

    with running() as sandbox:
        sandbox.sandbox.configure(device_interval=1)  # so that nobody waits long for an example

        def show_and_approve(code: DeviceCode) -> None:
            show(code)
            print("(a person enters the code and agrees)")
            sandbox.approve_device(code.user_code)

        with QaasClient(base_url=sandbox.qaas_url, login_url=sandbox.qaas_login_url) as client:
            print_operators(client, show_and_approve)


def print_operators(client: QaasClient, show: Callable[[DeviceCode], None]) -> None:
    # 1. Get tokens. A session that is in the store already is gone on with.
    if client.session_info() is None:
        client.login(show=show)  # returns when the person has finished

    # 2. Refresh them. Calls do so by themselves when it is time; this only shows how.
    session = client.refresh()
    until = f"{session.expires_at:%H:%M} UTC" if session.expires_at else "it is refused"
    print(f"logged in until {until}, then renewed")

    # 3. Use them.
    for operator in client.operators.list():
        print(line(operator))


def show(code: DeviceCode) -> None:
    """Say what a person has to do, in a browser on any device."""
    print(f"Open {code.verification_uri} and enter the code {code.user_code}")


def line(operator: ChargePointOperator) -> str:
    """One line for one operator. The postal code is text: it may begin with a zero."""
    reference = operator.customer_reference or "-"
    place = f"{operator.zip_code} {operator.town}"
    return f"{operator.id:>6}  {operator.organization_name:<28}  {place:<24}  {reference}"


if __name__ == "__main__":
    main()
