"""Documents of the driver's account, such as invoices."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Unpack

from beenergised.graphql_api._generated.documents import (
    ACCOUNT_DOCUMENT,
    ACCOUNT_DOCUMENTS_PAGED,
    AccountDocument,
)
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.graphql_api.resources._async.downloads import AsyncDownloads
from beenergised.pagination import AsyncLister
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.downloads.arguments import DownloadArguments
from beenergised.transport.downloads.order import PDF, Progress
from beenergised.transport.options import CallOptions
from beenergised.validation import check_id_text


class AsyncDocuments(AsyncResource[AsyncCaller]):
    """The documents of the driver's account: invoices, credit notes, offers.

    >>> async def save_invoices(client: AsyncClient) -> None:
    ...     async for document in client.documents.list():
    ...         if document.type == "invoice" and document.id:
    ...             await client.documents.download(document.id, "invoices/")
    """

    def list(
        self, *, page_size: int = 100, **options: Unpack[CallOptions]
    ) -> AsyncLister[AccountDocument]:
        """The documents, page by page as they are read; in which order is not documented.

        `page_size` and `options` are as in `chargelogs.list`. Raises
        `InvalidArgumentError` at once; reading raises what any call raises.
        """
        return self._caller.list(
            ACCOUNT_DOCUMENTS_PAGED,
            AccountDocument,
            {},
            options,
            name="documents",
            page_size=page_size,
        )

    async def get(self, id: str, **options: Unpack[CallOptions]) -> AccountDocument:
        """One document by its UUID.

        Its `download_link` may end soon; `download` asks for a new one.

        How long a link lasts is not known. Raises `NotFoundError` if there is no such document,
        or none that this driver may see.
        """
        variables = {"id": check_id_text("id", id)}
        return await self._caller.run(ACCOUNT_DOCUMENT, variables, options)

    async def download(
        self,
        id: str,
        path: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        progress: Progress | None = None,
        max_bytes: int | None = None,
        content_type: str | None = PDF,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Save the file of the document with this UUID; returns where it is.

        >>> async def save(client: AsyncClient, id: str) -> Path:
        ...     return await client.documents.download(id, "invoices/", overwrite=True)

        The file is written beside its target and renamed when it is whole: until then, and if
        anything fails, nothing of that name appears or changes. The link leads to another host,
        which gets no token and no headers of yours.

        Args:
            path: the file, or a directory that exists: then the file is named by the id.
            overwrite: whether a file that is there already is replaced. A symbolic link is
                replaced itself, not what it leads to.
            progress: called with the bytes received so far and those in all (None if the server
                does not say); again from 0 when a broken attempt is repeated. An exception in
                it ends the download and comes out.
            max_bytes: the largest file to take; `Settings.max_download_bytes` unless given.
            content_type: what it must be: `application/pdf` (inferred from the reference's
                sample; the beginning of the file is looked at too), another type, `*/*` for
                anything but a web page, or None for no check.
            options: `timeout` is the seconds for everything (`Settings.download_timeout` for the
                file unless given), `attempt_timeout` the longest silence of the file's server.

        Raises `TargetExistsError` and `InvalidArgumentError` before anything is sent;
        `NotFoundError` if there is no such document, no link to its file, or no file;
        `PermissionDeniedError` where the link is refused, `InvalidResponseError` for a file of
        another type, `ResponseTooLargeError`, `RedirectRefusedError`, `FileError`, and what any
        call raises.
        """
        arguments = DownloadArguments(
            operation="documents.download",
            file="the document",
            name=check_id_text("id", id),
            path=path,
            overwrite=overwrite,
            progress=progress,
            max_bytes=max_bytes,
            content_type=content_type,
        )
        return await AsyncDownloads(self._caller).save(
            arguments,
            ACCOUNT_DOCUMENT,
            {"id": arguments.name},
            lambda document: document.download_link,
            options,
        )
