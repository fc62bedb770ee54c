"""From an exception to a message on standard error and an exit code."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Mapping
from typing import Final

from beenergised import errors
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.messages import harmless, wrapped, write_error_line
from beenergised.redaction import redact

#: The code of each class of exception, and of those below it that are not named themselves.
CODES: Final[dict[type[BaseException], ExitCode]] = {
    errors.BeEnergisedError: ExitCode.FAILED,
    errors.ConfigurationError: ExitCode.USAGE,
    errors.MissingExtraError: ExitCode.FAILED,
    errors.InvalidArgumentError: ExitCode.USAGE,
    errors.TransportError: ExitCode.UNREACHABLE,
    errors.CallTimeoutError: ExitCode.TIMED_OUT,
    errors.ResponseDecodingError: ExitCode.FAILED,
    errors.ResponseTooLargeError: ExitCode.FAILED,
    errors.NotFoundError: ExitCode.NOT_FOUND,
    errors.ServiceUnavailableError: ExitCode.UNREACHABLE,
    errors.AuthenticationError: ExitCode.NOT_LOGGED_IN,
    # Logging in again would not help with these two.
    errors.PermissionDeniedError: ExitCode.FAILED,
    errors.SessionInvalidationError: ExitCode.FAILED,
    errors.OutcomeUnknownError: ExitCode.OUTCOME_UNKNOWN,
    errors.WaitTimeoutError: ExitCode.TIMED_OUT,
    KeyboardInterrupt: ExitCode.INTERRUPTED,
}


def exit_code_of(kind: type[BaseException]) -> ExitCode:
    """The exit code for a class of exceptions.

    >>> exit_code_of(errors.HostNotFoundError)
    <ExitCode.UNREACHABLE: 5>
    >>> exit_code_of(ZeroDivisionError)
    <ExitCode.FAILED: 1>
    """
    return next((CODES[each] for each in kind.__mro__ if each in CODES), ExitCode.FAILED)


def report(error: Exception, *, as_json: bool) -> ExitCode:
    """Say on standard error what went wrong, and return the exit code for it.

    BEENERGISED_DEBUG=1 adds the traceback, without the values of variables.
    """
    code = exit_code_of(type(error))
    # Any: what the error says of itself, for JSON.
    details = error.details() if isinstance(error, errors.BeEnergisedError) else _unexpected(error)
    if os.environ.get("BEENERGISED_DEBUG") == "1":
        lines = redact("".join(traceback.format_exception(error)).rstrip())
        write_error_line(harmless(lines))
    write_failure({**details, "exit_code": int(code)}, as_json=as_json)
    return code


def report_usage(message: str, command: str, *, as_json: bool) -> ExitCode:
    """The same for a command line that cannot be read."""
    # Some releases of typer pass on how pydantic begins its messages.
    message = message.replace("Value error, ", "")
    code = ExitCode.USAGE
    details = {"error": "UsageError", "code": "usage", "message": message, "exit_code": int(code)}
    write_failure(details, as_json=as_json)
    if not as_json:
        write_error_line(f"Try: {command} --help")
    return code


def write_failure(details: Mapping[str, object], *, as_json: bool) -> None:
    """One JSON object, or the message for a person."""
    if as_json:
        write_error_line(harmless(json.dumps(details, ensure_ascii=False, default=str)))
    else:
        write_error_line(harmless(wrapped(f"Error: {_advised(details)}")))


def _advised(details: Mapping[str, object]) -> str:
    """The message with the advice that is a member of its own in JSON, once."""
    message, advice = str(details["message"]), str(details.get("remedy") or "")
    return message if advice.lower() in message.lower() else f"{message} {advice}"


def _unexpected(error: Exception) -> dict[str, object]:
    kind = type(error).__name__
    said = " ".join(redact(str(error)).split()) or "no message"
    hint = "" if isinstance(error, OSError) else " BEENERGISED_DEBUG=1 shows where."
    return {"error": kind, "code": "unexpected", "message": f"{kind}: {said}.{hint}"}
