"""The models of the Public API, each imported when it is first used.

    from beenergised.public_api.models import LocationCreate

What is sent ends in `Create`, `Patch`, `Update`, `Request` or `Input`; all else is answered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from beenergised._public_names import lazy_names

if TYPE_CHECKING:
    from beenergised.public_api._typed.model_names import *  # noqa: F403 - all of its names.
else:
    __getattr__, __dir__ = lazy_names(__name__)
