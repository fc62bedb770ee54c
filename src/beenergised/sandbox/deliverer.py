"""Sends the notifications of a sandbox that is served, while it is."""

from __future__ import annotations

import logging
import threading
from typing import Final

from beenergised.sandbox.core import Sandbox
from beenergised.sandbox.public_api.webhook_client import Poster, PosterClosedError

_log = logging.getLogger("beenergised.sandbox")
#: Seconds until the next look after one that failed.
_AFTER_FAILURE: Final = 1.0


class Deliverer:
    """A thread that looks, every `notification_tick` seconds, whether something is to be sent."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._poster: Final = Poster(lambda: sandbox.settings)
        self._ended: Final = threading.Event()
        self._thread: Final = threading.Thread(
            target=self._run, name="beenergised-sandbox-notifications", daemon=True
        )

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more. What is just being sent is broken off, and waits for the next time."""
        self._ended.set()
        self._poster.close()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        said, pause = "", 0.0
        while not self._ended.wait(pause):
            try:
                self._sandbox.deliver(self._poster)
                pause = self._sandbox.settings.notification_tick
            except PosterClosedError:
                return
            except Exception as error:  # noqa: BLE001 - nobody else would hear of it
                if said != str(error):
                    _log.exception("The sandbox could not send its notifications.")
                said, pause = str(error), _AFTER_FAILURE
