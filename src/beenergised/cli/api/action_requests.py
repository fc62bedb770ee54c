"""Carrying an action out: ask where it costs or destroys, send once, say what came of it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import typer

from beenergised.cli.api.arguments import in_words_of_options
from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.messages import harmless
from beenergised.cli.output.columns import shown
from beenergised.errors import InvalidArgumentError, OutcomeUnknownError
from beenergised.messages import Request

if TYPE_CHECKING:
    from beenergised.public_api._sync.client import PublicApiClient


class Later:
    """An argument that is read when it is needed: the token may come before it on standard input.

    It is read once, however often it is sent.
    """

    def __init__(self, read: Callable[[], object]) -> None:
        self.value = cache(read)


@dataclass(frozen=True, slots=True)
class Action:
    """A method of the client with what it is called with. What is None was not given."""

    # Any, in this class: each method has arguments and an answer of its own.
    method: Callable[[PublicApiClient], Callable[..., Any]]
    ids: tuple[object, ...] = ()
    given: Mapping[str, object] = field(default_factory=dict[str, object])

    def perform(self, client: PublicApiClient) -> Any:
        """Call the method, and return its result."""
        ids, given = self._arguments()
        return self.method(client)(*ids, **given)

    def preview(self, client: PublicApiClient) -> Request:
        """Return the request that `perform` would send."""
        ids, given = self._arguments()
        return client.preview(self.method(client), *ids, **given)

    def _arguments(self) -> tuple[list[object], dict[str, object]]:
        ids = [_read(value) for value in self.ids]
        return ids, {name: _read(each) for name, each in self.given.items() if each is not None}


@dataclass(frozen=True, slots=True)
class Where:
    """The tenant that an action is for, as far as its own options say; and whether to send it."""

    host: str | None
    token_file: str | None
    dry_run: bool

    def words(self) -> tuple[str, ...]:
        """What a command that may come next needs, to be for the same tenant."""
        return ("--host", self.host) if self.host is not None else ()


@dataclass(frozen=True, slots=True)
class Asking:
    """A question that comes before an action. `yes` is the option that answers it.

    why: what needs the question, for who cannot be asked: "This moves money".
    """

    question: str
    yes: bool
    why: str = "This moves money"

    def check(self) -> None:
        """Raise `InvalidArgumentError` where nobody can be asked."""
        from beenergised.cli.prompts import can_ask

        if not self.yes and not can_ask():
            raise InvalidArgumentError(
                "yes",
                f"{self.why}, and there is nobody to ask: pass --yes to do it all the same. "
                "Nothing was sent.",
            )

    def answered(self, invocation: Invocation, client: PublicApiClient) -> None:
        """Ask, and end with code 1 unless a person says yes."""
        from beenergised.cli.prompts import confirmed

        if self.yes:
            return
        place = "in the sandbox" if invocation.flags.sandbox else f"at {client.host}"
        if not confirmed(harmless(f"{self.question} {place}? {self.why}.")):
            invocation.notice("Nothing was sent.")
            raise typer.Exit(ExitCode.FAILED)


def carry_out(
    invocation: Invocation,
    where: Where,
    action: Action,
    *,
    done: str,
    asking: Asking | None = None,
    look: Sequence[str] = (),
    shows: str | None = None,
) -> None:
    """Perform an action, and print its answer, if it has one, and `done`.

    `look` is the command that shows whether it happened, for when the answer is lost; `shows` is
    what an answer is that is a single value.
    """
    from beenergised.cli.api.client import opened_api
    from beenergised.cli.api.requests import write_request

    with in_words_of_options():
        if asking is not None and not where.dry_run:
            asking.check()
        with opened_api(invocation, where.host, where.token_file, dry_run=where.dry_run) as client:
            # First without sending: what cannot be right is refused before anybody is asked.
            preview = action.preview(client)
            if where.dry_run:
                write_request(invocation, preview)
                return
            if asking is not None:
                asking.answered(invocation, client)
            with _telling_where_to_look(invocation, where, look):
                answer = action.perform(client)
    _write_answer(invocation, answer, shows)
    invocation.notice(harmless(done))


def _read(value: object) -> object:
    return value.value() if isinstance(value, Later) else value


@contextmanager
def _telling_where_to_look(
    invocation: Invocation, where: Where, look: Sequence[str]
) -> Generator[None]:
    """What was sent is not sent again: a command shows whether it happened."""
    commands = {"look": ("api", *look, *where.words())} if look else {}
    try:
        yield
    except OutcomeUnknownError:
        if commands:
            invocation.suggest(commands)
        raise
    except KeyboardInterrupt:
        if commands:
            invocation.interrupted("It may have been sent: look before doing it again.", commands)
        raise


def _write_answer(invocation: Invocation, answer: object, shows: str | None) -> None:
    from beenergised.base_models import Answer
    from beenergised.cli.api.requests import write_one

    if isinstance(answer, Answer):
        if type(answer).model_fields or answer.model_extra:
            write_one(invocation, answer)
    elif answer is not None:
        from beenergised.cli.output.results import write_record

        name = shows or "answer"
        title = "ID" if name == "id" else name.replace("_", " ").capitalize()
        write_record(invocation, {name: answer}, [(title, shown(answer))])
