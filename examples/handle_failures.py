"""Which exceptions to catch, and what to do about each.

    python examples/handle_failures.py

Without configuration it asks the sandbox and lets it fail in many ways. For a real tenant set
BEENERGISED_TENANT (or BEENERGISED_BASE_URL), BEENERGISED_PSK, BEENERGISED_USERNAME and
BEENERGISED_PASSWORD; then only two ordinary calls are made.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from beenergised import BackOff, Client, Settings, errors


def advice(action: Callable[[], object]) -> str:  # noqa: PLR0911 - one for each kind
    """Do something, and say what a program should do if it fails.

    The order matters where one class is below another. Not every program needs every branch:
    `errors.BeEnergisedError` catches all that the library raises.
    """
    try:
        action()
    except errors.InvalidArgumentError as error:
        return f"correct {error.argument!r}, nothing was sent: {error.message}"
    except errors.NotFoundError:
        return "there is none, or it belongs to somebody else"
    except errors.InvalidCredentialsError:
        return "ask for the password again; do not try it in a loop"
    except errors.EmailConfirmationRequiredError:
        return "point to the message with the confirmation link"
    except errors.PskRefusedError:
        return "the application's own key is wrong: tell an administrator, not the driver"
    except (errors.LoginError, errors.NotLoggedInError, errors.SessionExpiredError):
        return "show the login page"
    except errors.PermissionDeniedError as error:
        return f"not for this driver: {error.message}"
    except errors.RateLimitedError as error:
        # Raised once the library's own attempts, which heed Retry-After, are used up.
        return f"come back in {error.retry_after or 60:g} s"
    except errors.OutcomeUnknownError as error:
        return f"look whether {error.operation} happened before sending it again"
    except errors.HostNotFoundError:
        return "check the tenant's name"
    except (
        errors.ServiceUnreachableError,  # nothing was sent
        errors.ConnectionLostError,  # reads only: a write becomes OutcomeUnknownError
        errors.CallTimeoutError,
        errors.ServiceUnavailableError,
    ) as error:
        return f"the service has a bad day, try later ({error.code})"
    except errors.BeEnergisedError as error:
        # Everything else is for people. The body is shown without secrets.
        return f"log it: {error.details()}"
    return "it worked"


def main() -> None:
    if "BEENERGISED_PSK" in os.environ:
        with Client(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            username=os.environ["BEENERGISED_USERNAME"],
            password=os.environ["BEENERGISED_PASSWORD"],
            timeout=30,  # seconds for a whole call, all attempts together
        ) as client:
            print("read a charge log:", advice(lambda: client.chargelogs.list().first()))
            print("read a wrong id:", advice(lambda: client.chargelogs.get("no-such-id")))
        return
    show_failures()


def show_failures() -> None:
    """Let the sandbox fail in one way after the other."""
    from beenergised.sandbox import running

    # One attempt only, so that the failures show at once. The default is four.
    impatient = Settings(retry=BackOff(attempts=1))
    with running() as sandbox:

        def client(password: str = sandbox.password, psk: str = sandbox.psk) -> Client:
            return Client(
                base_url=sandbox.url,
                psk=psk,
                username=sandbox.username,
                password=password,
                settings=impatient,
            )

        with client() as driver:

            def read() -> object:
                return driver.chargelogs.list().first()

            print("nothing wrong:", advice(read))
            print("an unknown id:", advice(lambda: driver.chargelogs.get("no-such-id")))
            print("a wrong word:", advice(lambda: driver.chargelogs.list(status="stoped")))
            for fault in (
                "429:retry_after=7,operation=chargelogsPaged",
                "503:operation=chargelogsPaged",
                "reset_before:operation=chargelogsPaged",
                "truncated:operation=chargelogsPaged",
                "html:operation=chargelogsPaged",
                "errors_without_data:operation=chargelogsPaged",
            ):
                sandbox.sandbox.faults.add(fault)
                print(f"{fault.partition(':')[0]}:", advice(read))
            driver.logout()
            print("after logging out:", advice(read))
        with client(password="wrong") as driver:  # noqa: S106 - wrong on purpose
            print("a wrong password:", advice(driver.login))
        with client(psk="wrong") as driver:
            print("a wrong key:", advice(driver.login))


if __name__ == "__main__":
    main()
