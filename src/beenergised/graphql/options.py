"""What every call takes besides its own arguments, see `beenergised.transport.options`."""

from beenergised.transport.options import CallOptions, check_options

__all__ = ["CallOptions", "check_options"]
