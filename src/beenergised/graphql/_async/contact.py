"""The contact: the person or company that is logged in."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from beenergised.graphql._async.caller import AsyncCaller
from beenergised.graphql._generated.contact import CONTACT, Contact
from beenergised.transport.options import CallOptions
from beenergised.wire import Request


class AsyncOwnContact:
    """The contact of the session. Nobody else's can be read.

    >>> async def greeting(client: AsyncClient) -> str:
    ...     contact = await client.contact.get()
    ...     return f"Hello, {contact.first_name or contact.display_name or 'driver'}."
    """

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @overload
    async def get(self, *, dry_run: Literal[True], **options: Unpack[CallOptions]) -> Request: ...
    @overload
    async def get(
        self, *, dry_run: Literal[False] = False, **options: Unpack[CallOptions]
    ) -> Contact: ...
    async def get(
        self, *, dry_run: bool = False, **options: Unpack[CallOptions]
    ) -> Contact | Request:
        """The contact that is logged in. `client.me()` is the same.

        Role CRM (documented): an anonymous session has no contact. Any field may be None. The
        reference also speaks of preferences and role flags, and documents no field for them; what
        comes beyond the documented is kept in `model_extra`.

        Options: `timeout`, `attempt_timeout`, `headers`; `dry_run=True` returns the request
        instead of sending it.
        Raises `NotFoundError` for a session without a contact, or `PermissionDeniedError` (which
        of the two is not known), and what any call raises.
        """
        return await self._caller.ask(CONTACT, {}, options, dry_run=dry_run)
