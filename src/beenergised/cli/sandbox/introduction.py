"""What `sandbox serve` says first: where it is, and what to try."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from beenergised.cli.context import Invocation

if TYPE_CHECKING:
    from beenergised.sandbox import RunningSandbox


def introduce(invocation: Invocation, service: RunningSandbox) -> None:
    """Say where it serves: to a person with commands to try, to a program as JSON."""
    if invocation.wants_json:
        facts = {
            "url": service.url, "control_url": service.control_url, "psk": service.psk,
            "username": service.username, "password": service.password,
            "qaas_url": service.qaas_url, "qaas_login_url": service.qaas_login_url,
            "public_api_url": service.public_api_url, "api_token": service.api_token,
        }  # fmt: skip
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()
        return
    # Where standard output goes elsewhere, a line that leads to it would lead nowhere.
    address = "" if sys.stdout.isatty() else f" {service.url}"
    sys.stderr.write(
        f"The sandbox serves until Ctrl-C.\n"
        f"  user name  {service.username}\n"
        f"  password   {service.password}\n"
        f"  PSK        {service.psk}\n"
        f"  API token  {service.api_token} (Public API)\n"
        f"{_to_try(service)}"
        f"Its address, in a browser GraphiQL:{address}\n"
    )
    sys.stderr.flush()
    # Last, so that whoever reads it knows that all is said and it serves.
    sys.stdout.write(f"{service.url}\n")
    sys.stdout.flush()


def _to_try(service: RunningSandbox) -> str:
    secrets = f"{service.psk}\\n{service.password}\\n"
    host = service.public_api_url
    return (
        f"Try, in another terminal, as a driver:\n"
        f"  printf '{secrets}' | beenergised auth login --profile local \\\n"
        f"    --base-url {service.url} --username {service.username} \\\n"
        f"    --psk-stdin --password-stdin\n"
        f"  beenergised --profile local chargelogs list --limit 10\n"
        f"  beenergised --profile local qaas login --base-url {service.qaas_url} \\\n"
        f"    --login-url {service.qaas_login_url}\n"
        f"  beenergised --profile local qaas operators list\n"
        f"As an operator, with the Public API and its notifications:\n"
        f"  export BEENERGISED_API_TOKEN={service.api_token}\n"
        f"  beenergised api sessions list --host {host}\n"
        f"  beenergised notifications listen --port 8001 --host {host} \\\n"
        f"    --subscribe http://127.0.0.1:8001/ --types session.start.stop.notification\n"
    )
