"""What a caller may know of a session, see `beenergised.auth.session_info`."""

from beenergised.auth.session_info import SessionInfo, describe

__all__ = ["SessionInfo", "describe"]
