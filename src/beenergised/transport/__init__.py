"""HTTP: the lifecycle of a call, retries, timeouts, hooks.

The names below are public: what hooks receive, and the protocol of a transport of one's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from beenergised._public_names import lazy_names

if TYPE_CHECKING:
    from beenergised.messages import Headers as Headers
    from beenergised.messages import Request as Request
    from beenergised.messages import Response as Response
    from beenergised.transport._async.http import AsyncHttpSender as AsyncHttpSender
    from beenergised.transport._sync.http import HttpSender as HttpSender
    from beenergised.transport.base import AsyncSender as AsyncSender
    from beenergised.transport.base import AsyncSink as AsyncSink
    from beenergised.transport.base import AsyncStreamingSender as AsyncStreamingSender
    from beenergised.transport.base import Sender as Sender
    from beenergised.transport.base import Sink as Sink
    from beenergised.transport.base import StreamingSender as StreamingSender
    from beenergised.transport.clock import Clock as Clock
    from beenergised.transport.hooks import AttemptFailed as AttemptFailed
    from beenergised.transport.hooks import CallEvent as CallEvent
    from beenergised.transport.hooks import Hook as Hook
    from beenergised.transport.hooks import RequestSending as RequestSending
    from beenergised.transport.hooks import ResponseReceived as ResponseReceived
    from beenergised.transport.retry import Attempt as Attempt
    from beenergised.transport.retry import RetryPolicy as RetryPolicy
else:
    __getattr__, __dir__ = lazy_names(__name__)
