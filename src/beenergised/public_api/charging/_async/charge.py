"""One charge at the Public API, from the start that was asked for to its session's end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from beenergised._public_names import public_in
from beenergised.base_models import Answer
from beenergised.charging._async.handle import AsyncChargeHandle
from beenergised.public_api.charging.records import SessionRecord
from beenergised.transport.options import CallOptions
from beenergised.validation import check_flag

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.sessions import Session


@public_in("beenergised.models")
class AsyncSessionCharge(AsyncChargeHandle[SessionRecord, Answer, "Session"]):
    """A charge that was asked to start: follow it, stop it, pass it on.

    It holds what was last seen; `refresh` and `wait` look again. Nothing runs in the background,
    and dropping it changes nothing about the charge. It is followed by its session; where the
    answer to the start named none, by its authorization, which leads to the session.

    >>> async def charge_for_a_while(client: AsyncPublicApiClient, evse_id: int) -> Session:
    ...     charge = await client.charging.start(evse_id=evse_id, user_id=11)
    ...     await charge.wait(on_change=lambda charge: print(charge.status))
    ...     ...  # some hours later
    ...     return await charge.stop()
    """

    @property
    def id(self) -> str | None:
        """The id of its session, once that is known: what `sessions.get` takes."""
        return self._record.session_id

    @property
    def session_id(self) -> str | None:
        """The same as `id`."""
        return self._record.session_id

    @property
    def authorization_id(self) -> str | None:
        """The id of its authorization: what `authorizations.get` takes; None if not told."""
        return self._record.authorization_id

    @property
    def charge_point_id(self) -> str | None:
        """The id of the charge point: as it was asked for, or as the session says."""
        return self._record.charge_point_id

    @property
    def evse_id(self) -> str | None:
        """The id of the EVSE: as it was asked for, or as the session says."""
        return self._record.evse_id

    async def session(self, **options: Unpack[CallOptions]) -> Session:
        """Its session, read now: what it charges, and at the end the cost.

        Raises `NotFoundError` if there is none yet, and what any call raises.
        """
        return await self.receipt(**options)

    async def stop(
        self,
        timeout: float = 60.0,  # noqa: ASYNC109
        *,
        force: bool = False,
    ) -> Session:
        """Stop the charge and return its session, which says that it is over.

        One that is over already is returned as it is. If it has not begun, its beginning is waited
        for first: what stopping does to a session that is pending is not documented.

        Args:
            timeout: seconds for all of that.
            force: have the service end the session even if the charge point refuses or is
                offline (documented). A session that has not begun is then stopped as it is.

        The stop is sent once. If its answer is lost, the session is looked at for whether it ended;
        stopping again names the same session, so it ends no other.

        Raises `StartTimeoutError` if none began, so that nothing was stopped, `StartError` if it
        failed to start, `StopError` if the service refuses, `StopTimeoutError` if it was asked to
        stop and was not seen to, and what reading raises.
        """
        check_flag("force", force)
        return await self._stop(timeout, force=force)
