"""The command ``haandbog``: each verb reads, asks the core, and tells. Exit codes: 0 clean or warnings
only, 1 errors, 2 wrong use, 3 a mistake of ours, 130 interrupted.

A verb's module is imported when the verb is used, so that ``--help`` answers at once.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module

import click

from haandbog import __version__

VERBS = {
    "adopt": ("cli_adopt", "adopt", "Tell what would make this MkDocs site a handbook; changes nothing."),
    "build": ("cli_build", "build", "Check the handbook and build its site, all or nothing."),
    "check": (
        "cli_check",
        "check",
        "Tell every problem in the handbook, each with its place and what to do.",
    ),
    "diff": ("cli_update", "diff", "Tell what differs from the template, page by page and fact by fact."),
    "export": (
        "cli_export",
        "export",
        "Write the referral folder (xlsx, csv, hsds, jsonld) or the opening hours (ics) to a file.",
    ),
    "fix": (
        "cli_fix",
        "fix",
        "Mend what has one right mending: heading ids, copied facts, small slips in links and insertions.",
    ),
    "hours": ("cli_hours", "hours", "Tell what readers will be told of the opening hours."),
    "import": ("cli_import", "import_group", "Take facts in from elsewhere."),
    "link": (
        "cli_link",
        "link",
        "Give the address of a page or section that holds for years, its QR code, and Markdown to paste.",
    ),
    "notice": ("cli_notice", "notice", "Put a notice above every page; the line is closed meanwhile."),
    "new": ("cli_new", "new", "Make a new handbook of your own in DIRECTORY."),
    "pdf": (
        "cli_pdf",
        "pdf",
        "Print the handbook as a PDF that everybody can read: whole, or only some of it.",
    ),
    "publish": (
        "cli_build",
        "publish",
        "Make a new edition: a release build, then its record and the ids it gives out.",
    ),
    "report": ("cli_report", "report", "Tell how the whole handbook stands."),
    "schema": (
        "cli_schema",
        "schema",
        "Write a JSON Schema of each kind of data file, for VS Code and other editors.",
    ),
    "serve": (
        "cli_serve",
        "serve",
        "Show the handbook while you write: pages and data, live; mistakes in the page.",
    ),
    "stage": (
        "cli_stage",
        "stage",
        "Write one language as plain Markdown, every fact and reference in its place, for another renderer.",
    ),
    "translated": (
        "cli_translated",
        "translated",
        "Record that these translations (pages or folders) were made from their sources as they stand now.",
    ),
    "update": (
        "cli_update",
        "update",
        "Bring what is new in the template into a handbook; your own words win, and none is lost.",
    ),
}
"""Every verb: its module, its name there, and the first line of its help, which a test compares."""


class Verbs(click.Group):
    """The verbs, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module, name, _ = VERBS[cmd_name]
        command: click.Command = getattr(import_module(f"haandbog.adapters.{module}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(verb, told) for verb, (_, _, told) in sorted(VERBS.items())])


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="haandbog")
def cli() -> None:
    """A handbook people can trust, from Markdown and YAML.

    \b
    Example: haandbog check
             haandbog build --date 2026-11-23
    """


def speak_utf8() -> None:
    """Let æ, ø and å through whatever the terminal's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def main() -> None:
    """The console script."""
    # A handbook is millions of small values and hardly a cycle: looking for some seldom saves a tenth.
    gc.set_threshold(100_000, 20, 50)
    speak_utf8()
    _leave(_code())


def _code() -> int | str | None:
    """Do what the command line asks: the exit code."""
    try:
        cli.main(standalone_mode=False)
    except click.UsageError as error:
        from haandbog.adapters import cli_refused

        cli_refused.show(error)
        return 2
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except SystemExit as asked:
        return asked.code if isinstance(asked.code, int | str) else None
    except Exception:
        from haandbog.adapters import terminal

        terminal.show_bug()
        return 3
    return 0


def _leave(code: int | str | None) -> None:
    """End at once: taking a handbook's millions of values apart one by one takes longer than a small build
    does. Where something is still to be said, Python ends it."""
    with suppress(OSError):  # nobody listens any more: Python knows what is to be said of it
        sys.stdout.flush()
        sys.stderr.flush()
        if not isinstance(code, str):
            os._exit(code or 0)
    sys.exit(code)
