"""The `beenergised` command; also `python -m beenergised`."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code, see `beenergised.cli.exit_codes`.

    `arguments` are those after the program's name; by default the process's own.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    if len(arguments) == 1 and arguments[0] in {"--version", "-V"}:
        # Answered before anything large is imported: scripts ask for it often.
        from beenergised._version import __version__

        sys.stdout.write(f"beenergised {__version__}\n")
        return 0
    try:
        from beenergised.cli.app import run

        return run(arguments)
    except KeyboardInterrupt:
        # While modules were being imported, or while an error was being reported.
        return 130


if __name__ == "__main__":
    sys.exit(main())
