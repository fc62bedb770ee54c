"""Names: snake_case for the services' camelCase, and suggestions for a name that is not known."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Mapping
from typing import Final

_NEW_WORD: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NO_LETTER: Final = re.compile(r"[\W_]+")
# State of charge, vehicle to grid: short names in which a capital begins no word.
_ONE_WORD: Final = ("SoC", "V2G")
_MOST_LISTED: Final = 12


def to_snake(name: str) -> str:
    """Return the name as Python writes it; a keyword of the language gets an underscore.

    >>> to_snake("lastUpdatedAfter"), to_snake("price-periods"), to_snake("from")
    ('last_updated_after', 'price_periods', 'from_')
    >>> to_snake("roaming.operatorCPOIds"), to_snake("highSoCPriority"), to_snake("V2GRoot")
    ('roaming_operator_cpo_ids', 'high_soc_priority', 'v2g_root')
    """
    for spelling in _ONE_WORD:
        name = name.replace(spelling, spelling.capitalize())
    words = _NO_LETTER.sub("_", _NEW_WORD.sub("_", name)).lower()
    return f"{words}_" if keyword.iskeyword(words) else words


def did_you_mean(
    name: str,
    known: Iterable[str],
    *,
    spellings: Mapping[str, str] | None = None,
    whole: bool = False,
) -> str:
    """Return a sentence with the known name that is nearest to `name`, or an empty text.

    Case and the spelling of words (`userId`, `user_id`) make no difference. `name` may also be a
    part or the beginning of a known name, unless `whole`; whole names must be more alike too.
    `spellings` are other ways to write a name, each with the known name to suggest.

    >>> did_you_mean("statsu", ["status", "user_id"])
    " Did you mean 'status'?"
    >>> did_you_mean("sesion.start", ["evse.changed", "session.start.stop.notification"])
    " Did you mean 'session.start.stop.notification'?"
    >>> did_you_mean("xyz", ["status", "user_id"])
    ''
    """
    from difflib import get_close_matches  # only mistakes need it, and start-up is measured

    form = _form(name)
    if not form:
        return ""
    by_form = {_form(each): meant for each, meant in (spellings or {}).items()}
    by_form |= {_form(each): each for each in known}
    near = get_close_matches(form, by_form, 1, 0.85 if whole else 0.6)
    if not near and not whole:
        near = [each for each in by_form if f"_{form}_" in f"_{each}_"]
        # As much as was written and one more, because a misspelling often lacks a letter.
        begun = {each[: len(form) + 1]: each for each in by_form}
        near += [begun[each] for each in get_close_matches(form, begun, 1, 0.7)]
    return f" Did you mean {by_form[near[0]]!r}?" if near else ""


def suggest(name: str, known: Iterable[str]) -> str:
    """Return the sentence of `did_you_mean`, or one that lists the known names if none is near.

    >>> suggest("statsu", ["status", "user_id"])
    " Did you mean 'status'?"
    >>> suggest("xyz", ["status", "user_id"])
    ' Known: status, user_id.'
    """
    names = list(known)
    if not names:
        return " There are none."
    return did_you_mean(name, names) or f" Known: {listed(names)}."


def listed(names: Iterable[str]) -> str:
    """Return the names with commas between them, the first twelve of more."""
    shown = list(names)
    return ", ".join(shown if len(shown) <= _MOST_LISTED else [*shown[:_MOST_LISTED], "…"])


def _form(name: str) -> str:
    """Return what two spellings of one name have in common."""
    return to_snake(name).replace("/", "_").strip("_")
