"""What a firmware update is asked for with."""

from __future__ import annotations

from datetime import tzinfo

from beenergised.base_models import moment
from beenergised.errors import InvalidArgumentError
from beenergised.public_api.actions.arguments import (
    DownloadUrlProtocol,
    When,
    given,
    one_of,
    tries,
    whole,
)
from beenergised.validation import check_flag, check_text, optional


# object: what was passed, before it is checked.
def firmware_body(
    *,
    url: object,
    firmware_version_id: object,
    signed: object,
    signing_certificate: object,
    signature: object,
    retrieve_after: When | None,
    timezone: tzinfo,
    retries: object,
    interval: object,
    download_url_protocol: object,
) -> dict[str, object]:
    """The body of the request. Raises `InvalidArgumentError`."""
    _one_source(url, firmware_version_id)
    _signed_or_not(check_flag("signed", signed), signing_certificate, signature)
    version, protocol = firmware_version_id, download_url_protocol
    return given(
        url=optional(check_text, "url", url),
        firmware_version_id=None if version is None else whole("firmware_version_id", version),
        signed=signed,
        signing_certificate=optional(check_text, "signing_certificate", signing_certificate),
        signature=optional(check_text, "signature", signature),
        retrieve_after=moment("retrieve_after", retrieve_after, timezone),
        download_url_protocol=None
        if protocol is None
        else one_of("download_url_protocol", protocol, DownloadUrlProtocol),
        **tries(retries, interval),
    )


def _one_source(url: object, version: object) -> None:
    if url is None and version is None:
        raise InvalidArgumentError(
            "url", "url or firmware_version_id is needed: where is the firmware?"
        )
    if url is not None and version is not None:
        raise InvalidArgumentError(
            "firmware_version_id", "firmware_version_id: pass it or url, not both"
        )


def _signed_or_not(signed: bool, certificate: object, signature: object) -> None:
    for name, value in (("signing_certificate", certificate), ("signature", signature)):
        if signed and value is None:
            raise InvalidArgumentError(name, f"{name} is needed for a signed update")
        if not signed and value is not None:
            raise InvalidArgumentError(name, f"{name} is of a signed update: pass signed=True too")
