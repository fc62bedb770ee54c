"""Names: the service's (`lastUpdatedAfter`), Python's (`last_updated_after`), and near misses."""

from __future__ import annotations

import difflib
import keyword
import re
from collections.abc import Iterable

_NEW_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NO_LETTER = re.compile(r"\W+")


def snake(name: str) -> str:
    """The name as Python writes it; a keyword of the language gets an underscore.

    >>> snake("lastUpdatedAfter"), snake("price-periods"), snake("roaming.roamingOperatorCpoIds")
    ('last_updated_after', 'price_periods', 'roaming_roaming_operator_cpo_ids')
    >>> snake("from")
    'from_'
    """
    words = _NO_LETTER.sub("_", _NEW_WORD.sub("_", name)).lower()
    return f"{words}_" if keyword.iskeyword(words) else words


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest known name, or lists them all if they are few.

    >>> did_you_mean("statsu", ["status", "user_id"])
    " Did you mean 'status'?"
    >>> did_you_mean("xyz", ["status", "user_id"])
    ' Known: status, user_id.'
    """
    names = list(known)
    by_form = {_form(each): each for each in names}
    form = _form(name)
    near = difflib.get_close_matches(form, by_form, n=1)
    if form and not near:  # a part of it, as `roaming` is of `roaming_operator_ids`
        near = [each for each in by_form if f"_{form}_" in f"_{each}_"]
    if near:
        return f" Did you mean {by_form[near[0]]!r}?"
    if not names:
        return " There are none."
    shown = names if len(names) <= 12 else [*names[:12], "…"]
    return f" Known: {', '.join(shown)}."


def _form(name: str) -> str:
    """What two spellings of one name have in common."""
    return snake(name).replace("/", "_")
