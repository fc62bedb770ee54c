"""The command line. Start with `app`; each subject's commands have a module of their own.

Modules here import nothing large at their top: `beenergised --help` needs typer and no more.
"""
