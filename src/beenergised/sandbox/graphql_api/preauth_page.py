"""The page where a person confirms a preauthorised amount (3-D Secure), or does not.

`redirectUrl` of a start with a preauthorisation leads here, at the origin of the files, because a
payment provider's page is at another one than the API. No token is asked for: whoever knows the
address may decide, as with a real one.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlsplit

from beenergised.errors import InvalidArgumentError
from beenergised.messages import Request, Response
from beenergised.sandbox.replies import ReplyError, empty_reply, page_reply
from beenergised.sandbox.service import Call, Service

if TYPE_CHECKING:
    from beenergised.sandbox.world.preauths import Preauth

PREAUTH_PREFIX: Final = "/3ds/"
_MAX_BODY: Final = 64 * 1024
_SAID: Final = {
    "approved": "The amount is confirmed. You can close this page.",
    "declined": "The amount is not confirmed, and nothing starts. You can close this page.",
}
_PAGE: Final = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sandbox: confirm a payment</title>
<style>
  body { font: 16px system-ui, sans-serif; margin: 3rem auto; max-width: 26rem; padding: 0 1rem;
         color: #1b2733; }
  h1 { font-size: 1.2rem; }
  .amount { font-size: 1.8rem; margin: .5rem 0; }
  button { font: inherit; padding: .5rem 1.2rem; margin: 1.2rem .5rem 0 0; cursor: pointer;
         border: 1px solid #8aa; border-radius: 4px; background: #fff; }
  [role=status] { padding: .7rem 1rem; border-radius: 4px; background: #eef3f7; }
</style>
</head>
<body>
<h1>Confirm a payment</h1>
__CONTENT__
<p>This is the sandbox: no money moves.</p>
</body>
</html>
"""
_FORM: Final = """\
<p>To charge, this amount is reserved on your card:</p>
<p class="amount">__AMOUNT__</p>
<form method="post">
  <button name="decision" value="approve">Approve</button>
  <button name="decision" value="decline">Decline</button>
</form>
"""


class PreauthPage:
    """Answers requests for the page."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def read(self, request: Request) -> Call:
        """Always raises `ReplyError`, with the page: it is no call, and no fault waits for it."""
        raise ReplyError(self._page(request))

    def _page(self, request: Request) -> Response:
        method = request.method.upper()
        if method not in {"GET", "POST"}:
            return empty_reply(405, Allow="GET, POST")
        if len(request.content) > _MAX_BODY:
            return empty_reply(413)
        id_ = urlsplit(request.url).path.removeprefix(PREAUTH_PREFIX)
        preauth = self._service.preauths.find(id_)
        if preauth is None:
            return page_reply(404, _said("No payment waits to be confirmed here."))
        if method == "GET":
            return page_reply(200, _asked(preauth))
        return self._decided(preauth, dict(parse_qsl(request.text)).get("decision"))

    def _decided(self, preauth: Preauth, decision: str | None) -> Response:
        preauths = self._service.preauths
        try:
            if decision == "approve":
                preauths.approve(preauth.id, self._service.settings)
            elif decision == "decline":
                preauths.decline(preauth.id)
            else:
                return page_reply(400, _asked(preauth))
        except InvalidArgumentError as error:
            return page_reply(409, _said(error.message))
        return page_reply(200, _said(_SAID["approved" if decision == "approve" else "declined"]))


def _asked(preauth: Preauth) -> str:
    """The two buttons, or what was decided."""
    if preauth.state != "pending":
        return _said(_SAID[preauth.state])
    return _PAGE.replace("__CONTENT__", _FORM.replace("__AMOUNT__", escape(preauth.amount)))


def _said(text: str) -> str:
    return _PAGE.replace("__CONTENT__", f'<p role="status">{escape(text)}</p>')
