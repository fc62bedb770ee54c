"""Log in with access tokens of an OpenID provider, instead of the pre-shared key.

    python examples/openid_token.py

The service takes the provider's access token as it is, and cannot renew it: on expiry the client
asks for another one. So pass a function, not the token itself.

Without configuration it asks the sandbox, which has no provider: one is played. For a real
tenant set BEENERGISED_TENANT (or BEENERGISED_BASE_URL) and, of your provider, OPENID_TOKEN_URL,
OPENID_CLIENT_ID and OPENID_REFRESH_TOKEN. Ask the tenant's support to enable this way in.
"""

from __future__ import annotations

import json
import os
import urllib.parse
import urllib.request
from collections.abc import Callable

from beenergised import Client, MemoryTokenStore
from beenergised.auth import SessionKey


class Provider:
    """Gets access tokens by the refresh token of a driver who once logged in at the provider."""

    def __init__(self, token_url: str, client_id: str, refresh_token: str) -> None:
        if not token_url.startswith("https://"):
            raise ValueError("the provider's address must begin with https://")
        self._url = token_url
        self._client_id = client_id
        self._refresh_token = refresh_token

    def access_token(self) -> str:
        """A fresh access token. The client calls this when it has none, or none that is valid."""
        form = {
            "grant_type": "refresh_token",
            "client_id": self._client_id,
            "refresh_token": self._refresh_token,
        }
        body = urllib.parse.urlencode(form).encode()
        with urllib.request.urlopen(self._url, body, timeout=10) as answer:  # noqa: S310 - https
            said: dict[str, str] = json.load(answer)
        # Some providers replace the refresh token each time. A real program stores it here.
        self._refresh_token = said.get("refresh_token", self._refresh_token)
        return said["access_token"]


def main() -> None:
    if "OPENID_TOKEN_URL" in os.environ:
        provider = Provider(
            os.environ["OPENID_TOKEN_URL"],
            os.environ["OPENID_CLIENT_ID"],
            os.environ["OPENID_REFRESH_TOKEN"],
        )
        # No psk=, user name or password. For AsyncClient the function may be a coroutine one.
        with Client(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            access_token=provider.access_token,
        ) as client:
            greet(client)
        return

    from beenergised.sandbox import RunningSandbox, running

    def played_provider(sandbox: RunningSandbox) -> Callable[[], str]:
        """A function that gets a driver's token from the sandbox, by logging in."""

        def access_token() -> str:
            store = MemoryTokenStore()
            with Client(
                tenant="played",
                base_url=sandbox.url,
                psk=sandbox.psk,
                username=sandbox.username,
                password=sandbox.password,
                store=store,
            ) as login:
                login.login()
            session = store.load(SessionKey("graphql", "played", sandbox.username))
            assert session is not None
            print("(the provider gives out a token)")
            return session.session_token.reveal()

        return access_token

    with (
        running() as sandbox,
        Client(base_url=sandbox.url, access_token=played_provider(sandbox)) as client,
    ):
        greet(client)
        sandbox.sandbox.revoke()  # as if it had expired: another one is asked for
        greet(client)


def greet(client: Client) -> None:
    contact = client.me()
    info = client.session_info()
    print(f"{contact.display_name}, until {info.expires_at if info else None}")


if __name__ == "__main__":
    main()
