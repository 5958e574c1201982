"""What the set-up says to people: plain Danish, then Norwegian, then English.

Readable by Python 3.6, like bootstrap.py.
"""

import errno
import os
import sys
from typing import Optional, TextIO

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))

MESSAGES = {
    "old-python": (
        "Håndbog kræver Python {oldest} eller nyere; dette er Python {found}.\n"
        "Hent en nyere på https://www.python.org/downloads/, og prøv igen.",
        "Håndbog krever Python {oldest} eller nyere; dette er Python {found}.\n"
        "Hent en nyere på https://www.python.org/downloads/, og prøv igjen.",
        "Håndbog needs Python {oldest} or newer; this is Python {found}.\n"
        "Get a newer one at https://www.python.org/downloads/ and try again.",
    ),
    "no-venv": (
        "Python på denne maskine mangler delene 'venv' og 'ensurepip'.\n"
        "På Debian og Ubuntu: sudo apt install python{version}-venv   Prøv derefter igen.",
        "Python på denne maskinen mangler delene 'venv' og 'ensurepip'.\n"
        "På Debian og Ubuntu: sudo apt install python{version}-venv   Prøv så igjen.",
        "Python on this machine lacks its parts 'venv' and 'ensurepip'.\n"
        "On Debian and Ubuntu: sudo apt install python{version}-venv   Then try again.",
    ),
    "no-folder": (
        "Mappen .venv kunne ikke laves i {root}.\n"
        "Er mappen skrivebeskyttet, eller i brug (fx af 'haandbog serve')? Luk programmet, og prøv igen.",
        "Mappen .venv kunne ikke lages i {root}.\n"
        "Er mappen skrivebeskyttet, eller i bruk (f.eks. av 'haandbog serve')? Lukk det, og prøv igjen.",
        "The folder .venv could not be made in {root}.\n"
        "Is the folder read-only, or in use (by 'haandbog serve', say)? Close that program and try again.",
    ),
    "no-network": (
        "Pakkerne kunne ikke hentes: der er ingen forbindelse til pakkearkivet.\n"
        "Se efter, om nettet virker (og en eventuel proxy), og prøv igen. Næste kørsel begynder forfra.",
        "Pakkene kunne ikke hentes: det er ingen forbindelse til pakkearkivet.\n"
        "Se etter om nettet virker (og en eventuell proxy), og prøv igjen. Neste kjøring begynner forfra.",
        "The packages could not be fetched: there is no connection to the package index.\n"
        "Check the network (and the proxy, if there is one) and try again. The next run starts afresh.",
    ),
    "wrong-hash": (
        "En hentet pakke er ikke den, der står i låsefilen, og blev derfor ikke installeret.\n"
        "Prøv igen. Sker det også på et andet net, så meld det: det kan være et angreb.",
        "En pakke som ble hentet, er ikke den som står i låsefilen, og ble derfor ikke installert.\n"
        "Prøv igjen. Skjer det også på et annet nett, så meld fra: det kan være et angrep.",
        "A package that was fetched is not the one in the lock file, and was therefore not installed.\n"
        "Try again. If it also happens on another network, report it: it may be an attack.",
    ),
    "no-space": (
        "Der er ikke mere plads på disken. Håndbog bruger cirka 400 MB.\nGør plads, og prøv igen.",
        "Det er ikke mer plass på disken. Håndbog bruker omtrent 400 MB.\nLag plass, og prøv igjen.",
        "The disk is full. Håndbog takes about 400 MB.\nMake room and try again.",
    ),
    "no-install": (
        "Pakkerne kunne ikke installeres. pip siger:\n{reason}",
        "Pakkene kunne ikke installeres. Det pip sier, står over.",
        "The packages could not be installed. pip says the above.",
    ),
    "system-error": (
        "Det gik ikke på denne maskine: {reason}\n"
        "Er alle filer hentet? Hent dem igen, slet .venv, og prøv igen.",
        "Det gikk ikke på denne maskinen: {reason}\n"
        "Er alle filene hentet? Hent dem igjen, slett .venv, og prøv igjen.",
        "It did not work on this machine: {reason}\n"
        "Are all files there? Get them, delete .venv and try again.",
    ),
    "no-program": (
        "Programmet '{program}' findes ikke i .venv.\nSlet mappen .venv, og prøv igen.",
        "Programmet '{program}' finnes ikke i .venv.\nSlett mappen .venv, og prøv igjen.",
        "The program '{program}' is not in .venv.\nDelete the folder .venv and try again.",
    ),
}

# What pip and venv say, and what it means. The first that fits is told.
FAILURES = (
    ("DO NOT MATCH THE HASHES", "wrong-hash"),
    ("No space left", "no-space"),
    ("ensurepip", "no-venv"),
    ("Permission denied", "no-folder"),
    ("Read-only file system", "no-folder"),
    ("Failed to establish a new connection", "no-network"),
    ("name resolution", "no-network"),
    ("Connection refused", "no-network"),
    ("Network is unreachable", "no-network"),
    ("Cannot connect to proxy", "no-network"),
    ("ProxyError", "no-network"),
    ("timed out", "no-network"),
    ("SSLError", "no-network"),
    ("Could not find a version", "no-network"),
)

REFUSALS = {
    errno.ENOSPC: "no-space",
    errno.EACCES: "no-folder",
    errno.EPERM: "no-folder",
    errno.EROFS: "no-folder",
    errno.EBUSY: "no-folder",
}

# For terminals that know nothing else.
PLAIN_LETTERS = {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "…": "..."}


class SetupError(Exception):
    """Something on this machine is missing; the user is told what, and what to do."""

    def __init__(self, name: "str", **details: "str") -> "None":
        Exception.__init__(self, name)
        self.name = name
        self.details = details


def message(error: "SetupError") -> "str":
    """The plain sentences in each of the three languages, parted by an empty line."""
    details = {"root": ROOT, "version": "%d.%d" % sys.version_info[:2], "reason": "", "program": ""}
    details.update(error.details)
    return "\n\n".join(text.format(**details) for text in MESSAGES[error.name])


def say(text: "str", stream: "Optional[TextIO]" = None, end: "str" = "\n") -> "None":
    """Print, also where the terminal knows no æ, ø and å."""
    target = stream or sys.stdout
    encoding = getattr(target, "encoding", None) or "ascii"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = "".join(PLAIN_LETTERS.get(letter, letter) for letter in text)
    target.write((text + end).encode(encoding, "replace").decode(encoding))
    target.flush()


def meaning(lines: "list[str]", otherwise: "str") -> "SetupError":
    """What the last words of pip or venv mean; what to say when they are not known."""
    text = "\n".join(lines)
    name = next((name for words, name in FAILURES if words in text), otherwise)
    errors = [line for line in lines if line.startswith("ERROR")] or lines[-3:]
    return SetupError(name, reason="\n".join(errors[-3:]))


def meaning_of_error(error: "OSError") -> "SetupError":
    """The same for what the system itself refuses."""
    name = REFUSALS.get(error.errno or 0, "system-error")
    return SetupError(name, reason=str(error))
