"""Make `.venv`, install from the lock, and hand over to a program in it. Nothing but Python itself is needed.

This file is the first thing that runs on a new machine. It must be readable by an old Python, or that
Python could not say that it is too old: no newer syntax than Python 3.6 here.

`python3 scripts/bootstrap.py PROGRAM …` runs any program of the test environment, such as ruff.
"""

import glob
import hashlib
import importlib
import json
import os
import subprocess
import sys
from typing import Callable, Optional

from bootstrap_messages import SetupError, meaning, meaning_of_error, message, say

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
OLDEST_PYTHON = (3, 11)
INTERRUPTED = 130

# What the user has set for other projects must not reach ours.
FOREIGN_VARIABLES = (
    "PYTHONPATH",
    "PYTHONHOME",
    "PYTHONSTARTUP",
    "__PYVENV_LAUNCHER__",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_CONSTRAINT",
    "PIP_REQUIREMENT",
    "PIP_DRY_RUN",
    "PIP_REQUIRE_HASHES",
)


def start(kind: "str", command: "list[str]") -> "int":
    """Make the environment of this kind (`build` or `test`) ready and run the command in it."""
    try:
        require_python(sys.version_info[:3])
        prepare(kind)
        return run(command)
    except SetupError as error:
        say("\n" + message(error), sys.stderr)
        return 1
    except OSError as error:
        say("\n" + message(meaning_of_error(error)), sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def require_python(version: "tuple[int, ...]") -> "None":
    """Stop when this Python is too old."""
    if version[:2] < OLDEST_PYTHON:
        raise SetupError("old-python", oldest="%d.%d" % OLDEST_PYTHON, found="%d.%d.%d" % version)


# The environment: what is wanted, what is there, what is to be done.


def prepare(kind: "str") -> "None":
    """Bring `.venv` up to date; costs next to nothing when it is."""
    there, wanted = read_stamp(), wanted_stamp(kind)
    steps = steps_needed(there, wanted)
    if not steps:
        return
    stamp = {} if "venv" in steps else there
    forget_stamp()
    if "venv" in steps:
        make_venv()
    if "packages" in steps:
        install_packages(kind)
    install_project()
    # Last, so that an interrupted installation leaves no stamp and the next run starts afresh.
    write_stamp(dict(stamp, **wanted))


def steps_needed(there: "dict[str, str]", wanted: "dict[str, str]") -> "list[str]":
    """Which of venv, packages and project must be made, from what is there and what is wanted."""
    missing = {key for key, value in wanted.items() if there.get(key) != value}
    if missing & {"python", "place", "build.lock"}:
        return ["venv", "packages", "project"]
    if "test.lock" in missing:
        return ["packages", "project"]
    return ["project"] if missing else []


def wanted_stamp(kind: "str") -> "dict[str, str]":
    """What this Python, this folder and the files in it ask for."""
    stamp = {
        "python": "%d.%d" % sys.version_info[:2],
        "place": os.path.normcase(ROOT),  # an installation does not survive that its folder is moved
        "build.lock": file_hash(lock_path("build")),
        "pyproject.toml": file_hash(carried_program() or os.path.join(ROOT, "pyproject.toml")),
    }
    if kind == "test":
        stamp["test.lock"] = file_hash(lock_path("test"))
    return stamp


def carried_program() -> "Optional[str]":
    """The wheel that a handbook carries; nothing in the program's own repository."""
    return next(iter(sorted(glob.glob(os.path.join(glob.escape(ROOT), "program", "haandbog-*.whl")))), None)


def lock_path(kind: "str") -> "str":
    """Where the lock lies: beside the carried program, else in the repository's own folder."""
    return os.path.join(ROOT, "program" if carried_program() else "requirements", kind + ".lock")


def file_hash(path: "str") -> "str":
    """The same on all systems, also where git wrote the file with other line endings."""
    with open(path, "rb") as file:
        return hashlib.sha256(file.read().replace(b"\r\n", b"\n")).hexdigest()


def read_stamp() -> "dict[str, str]":
    """What the last finished installation left; nothing when there is none, or its programs are gone."""
    try:
        with open(stamp_path(), encoding="utf-8") as file:
            stamp = json.load(file)
    except (OSError, ValueError):
        return {}
    whole = all(os.path.exists(venv_program(name)) for name in ("python", "haandbog"))
    return stamp if whole and isinstance(stamp, dict) else {}


def write_stamp(stamp: "dict[str, str]") -> "None":
    with open(stamp_path(), "w", encoding="utf-8") as file:
        json.dump(stamp, file, indent=2, sort_keys=True)


def forget_stamp() -> "None":
    if os.path.exists(stamp_path()):
        os.remove(stamp_path())


def venv_path() -> "str":
    return os.path.join(ROOT, ".venv")


def stamp_path() -> "str":
    return os.path.join(venv_path(), "haandbog-installed.json")


def venv_program(name: "str") -> "str":
    """Where a program of the environment lies on this system."""
    if os.name == "nt":
        return os.path.join(venv_path(), "Scripts", name + ".exe")
    return os.path.join(venv_path(), "bin", name)


# The steps.


def make_venv() -> "None":
    """Make `.venv` anew with the Python that runs this, emptying what is there."""
    require_venv_modules()
    say("1/3  .venv: Python %d.%d.%d" % sys.version_info[:3])
    command = [base_python(), "-I", "-m", "venv", "--clear", venv_path()]
    result = subprocess.run(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode:
        raise meaning(result.stdout.decode("utf-8", "replace").splitlines(), "no-folder")


def require_venv_modules() -> "None":
    """Stop when Python came without its own parts for this, as on Debian."""
    try:
        for name in ("ensurepip", "venv"):
            importlib.import_module(name)
    except ImportError:
        raise SetupError("no-venv") from None


def base_python() -> "str":
    """Not the Python of an activated environment: that may be the very one that is about to be emptied."""
    base = getattr(sys, "_base_executable", None)
    return base if base and os.path.exists(base) else sys.executable


def install_packages(kind: "str") -> "None":
    """Install exactly what the lock names, counting aloud."""
    lock = lock_path(kind)
    count = Counter("2/3  ", locked_packages(lock))
    pip(["--require-hashes", "--no-deps", "-r", lock], count.hear)
    count.finish()


def install_project() -> "None":
    """Install the carried program, else this folder itself; neither has a hash in the lock."""
    say("3/3  haandbog")
    program = carried_program()
    what = ["--force-reinstall", program] if program else ["--no-build-isolation", "--editable", ROOT]
    pip(["--quiet", "--no-deps"] + what, lambda line: None)


def locked_packages(lock: "str") -> "int":
    with open(lock, encoding="utf-8") as file:
        return sum(1 for line in file if "==" in line and line[0].isalnum())


def pip(arguments: "list[str]", hear: "Callable[[str], None]") -> "None":
    """Run pip's install, letting somebody hear each line; stop with a plain message when it fails."""
    command = [venv_program("python"), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    command += ["--progress-bar", "off"] + arguments
    lines = []  # type: list[str]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=dict(environment(), PYTHONUNBUFFERED="1", PYTHONIOENCODING="utf-8"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    try:
        for line in process.stdout or []:
            lines.append(line.rstrip())
            hear(line)
    except KeyboardInterrupt:
        process.terminate()  # pip must not go on alone
        raise
    finally:
        process.wait()
    if process.returncode:
        raise meaning(lines, "no-install")


class Counter:
    """Shows how many packages pip has got hold of: on one line in a terminal, seldom in a log."""

    HANDLED = ("Collecting ", "Processing ", "Requirement already satisfied", "Ignoring ")

    def __init__(self, prefix: "str", total: "int") -> "None":
        self.prefix = prefix
        self.total = total
        self.count = 0
        self.terminal = sys.stdout.isatty()

    def hear(self, line: "str") -> "None":
        """Count a line of pip's."""
        if line.startswith(self.HANDLED):
            self.count += 1
            if self.terminal:
                self.show("\r")
        elif line.startswith("Installing collected"):
            self.show("\r" if self.terminal else "", " …" if self.terminal else " …\n")

    def show(self, start: "str", end: "str" = "") -> "None":
        say("%s%spakker / packages: %d/%d" % (start, self.prefix, self.count, self.total), end=end)

    def finish(self) -> "None":
        if self.terminal:
            say("")


# Handing over.


def environment() -> "dict[str, str]":
    """The user's variables as if `.venv` were activated, without those meant for other projects."""
    kept = {key: value for key, value in os.environ.items() if key not in FOREIGN_VARIABLES}
    kept["VIRTUAL_ENV"] = venv_path()
    kept["PATH"] = os.pathsep.join([os.path.dirname(venv_program("python")), kept.get("PATH", os.defpath)])
    kept["PIP_USER"] = "0"  # also against a pip.conf that says otherwise
    return kept


def run(command: "list[str]") -> "int":
    """Run a program of the environment in the repository's folder, in place of this one where that can be."""
    program = venv_program(command[0])
    if not os.path.exists(program):
        raise SetupError("no-program", program=command[0])
    os.chdir(ROOT)
    if os.name == "nt":
        return subprocess.run([program] + command[1:], env=environment()).returncode
    sys.stdout.flush()
    os.execve(program, [program] + command[1:], environment())
    raise AssertionError("execve returned")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python3 scripts/bootstrap.py PROGRAM [ARGUMENTS]")
    sys.exit(start("test", sys.argv[1:]))
