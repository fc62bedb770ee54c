"""The page where a person lets a device in, or does not."""

from __future__ import annotations

from html import escape
from typing import Final

from beenergised.sandbox.qaas_api.names import ACCOUNTS

_PAGE: Final = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sandbox: log in a device</title>
<style>
  body { font: 16px system-ui, sans-serif; margin: 3rem auto; max-width: 26rem; padding: 0 1rem;
         color: #1b2733; }
  h1 { font-size: 1.2rem; }
  label { display: block; margin: 1rem 0 .3rem; }
  input, select { font: inherit; width: 100%; padding: .5rem; box-sizing: border-box;
         border: 1px solid #b9c6d2; border-radius: 4px; }
  input { text-transform: uppercase; letter-spacing: .15em; }
  button { font: inherit; padding: .5rem 1.2rem; margin: 1.2rem .5rem 0 0; cursor: pointer;
         border: 1px solid #8aa; border-radius: 4px; background: #fff; }
  [role=status] { padding: .7rem 1rem; border-radius: 4px; background: #eef3f7; }
</style>
</head>
<body>
<h1>Log in a device</h1>
__MESSAGE__
<form method="post">
  <label for="user_code">The code that the device shows</label>
  <input id="user_code" name="user_code" value="__CODE__" autocomplete="off" required>
  <label for="account">As</label>
  <select id="account" name="account">__ACCOUNTS__</select>
  <button name="decision" value="approve">Approve</button>
  <button name="decision" value="decline">Decline</button>
</form>
<p>This is the sandbox: nothing here reaches a real account.</p>
</body>
</html>
"""


def approval_page(user_code: str = "", message: str = "") -> str:
    """The page as HTML, with the code filled in and what came of the last decision."""
    options = "".join(f"<option>{escape(account)}</option>" for account in ACCOUNTS)
    status = f'<p role="status">{escape(message)}</p>' if message else ""
    # The code last: what a person typed must not be looked through for the other places.
    return (
        _PAGE.replace("__ACCOUNTS__", options)
        .replace("__MESSAGE__", status.replace("__CODE__", ""))
        .replace("__CODE__", escape(user_code))
    )
