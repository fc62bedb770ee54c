# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/charging/_async/charge.py
"""One charge, from the start that was asked for to its receipt."""

from __future__ import annotations

from datetime import datetime
from typing import Unpack

from beenergised._public_names import public_in
from beenergised.charging._sync.handle import ChargeHandle
from beenergised.graphql_api._generated.chargelogs import Chargelog
from beenergised.graphql_api.charging.records import Seen, StartRecord
from beenergised.transport.options import CallOptions


@public_in("beenergised.models")
class Charge(ChargeHandle[StartRecord, Seen, Chargelog]):
    """A charge that was asked to start: follow it, stop it, pass it on.

    It holds what was last seen; `refresh` and `wait` look again. Nothing runs in the background,
    and dropping it changes nothing about the charge.

    >>> def receipt(client: Client, connector_id: str, tag_id: str) -> Chargelog:
    ...     charge = client.charging.start(connector_id, tag_id=tag_id)
    ...     charge.wait(on_change=lambda charge: print(charge.status))
    ...     ...  # some hours later
    ...     return charge.stop()
    """

    #: The page where the contact confirms a preauthorised amount. Not part of the text form:
    #: whoever has it may confirm.
    redirect_url: str | None = None

    @property
    def id(self) -> str | None:
        """The id of the attempt, or of the preauthorised start; None for a remote start."""
        return self._record.attempt_id or self._record.preauth_id

    @property
    def connector_id(self) -> str:
        """UUID of the connector."""
        return self._record.connector_id

    @property
    def chargelog_id(self) -> str | None:
        """UUID of the charge log, once there is one."""
        return self._record.chargelog_id

    @property
    def session_id(self) -> str | None:
        """What stopping asks for, once it is known."""
        return self._record.transaction

    @property
    def valid_until(self) -> datetime | None:
        """Until when it may begin, as it was sent; None for a method without.

        With an amount, once that is confirmed: the latest that the service may make of it.
        """
        return self._record.valid_until

    def chargelog(self, **options: Unpack[CallOptions]) -> Chargelog:
        """Its charge log, read now: what it charges, and at the end the cost and the document.

        Raises `NotFoundError` if there is none yet, and what any call raises.
        """
        return self.receipt(**options)

    def stop(self, timeout: float = 60.0) -> Chargelog:
        """Stop the charge and return its charge log, which says that it has stopped.

        One that has stopped already is returned as it is: twice does no harm. If it has not begun,
        its beginning is waited for, because only a charge with a charge log can be stopped.
        `timeout` is for all of that, in seconds.

        Raises `StartTimeoutError` if none began, so that nothing was stopped, `StartError` if it
        failed to start, `StopError` if the service refuses, `StopTimeoutError` if it was asked to
        stop and was not seen to, and what reading raises.
        """
        return self._stop(timeout)
