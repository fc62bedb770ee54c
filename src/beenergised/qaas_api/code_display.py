"""Handing the code to whoever shows it."""

from __future__ import annotations

from typing import TypeAlias

from beenergised.polling import Listener
from beenergised.qaas_api.oauth import DeviceCode

#: Shows a code to a person and returns at once; for the asynchronous client it may be a coroutine
#: function. What it raises ends the login.
ShowCode: TypeAlias = Listener[DeviceCode]
