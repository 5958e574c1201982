"""The manual's page about hosts, tried: its nginx configuration with a real nginx."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from getpass import getuser
from pathlib import Path

import pytest

from tests.adapters.running import DAY, ROOT, run, small_handbook

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
MANUAL = (ROOT / "docs/da/om/hosting.md").read_text(encoding="utf-8")
AROUND = """
pid {0}/pid;
error_log {0}/log;
events {{}}
http {{
include /etc/nginx/mime.types;
access_log off;
{1}
}}
"""
CLOSED = ("/", "/kontakt/", "/assets/css/haandbog.css", "/references.json", "/findes-ikke")


def block(kind: str) -> str:
    found = re.search(rf"^```{kind}.*?\n(.*?)^```$", MANUAL, re.M | re.S)
    assert found
    return found[1]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def password_file(folder: Path) -> Path:
    """Made by the manual's own command, with the password typed in."""
    path = folder / "haandbog.htpasswd"
    command = block("sh").replace("/etc/nginx/haandbog.htpasswd", str(path)).replace("-apr1", "-apr1 kodeord")
    subprocess.run(["sh", "-c", command], check=True)
    return path


def configuration(site: Path, folder: Path, port: int) -> str:
    """The manual's block, at a place and a port of this test, without a certificate."""
    text = re.sub(r" *ssl_certificate.*\n", "", block("nginx")).replace("443 ssl", f"127.0.0.1:{port}")
    text = text.replace("/srv/haandbog", str(site))
    text = text.replace("/etc/nginx/haandbog.htpasswd", str(password_file(folder)))
    return AROUND.format(folder, text)


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A volunteer edition behind nginx."""
    folder = tmp_path_factory.mktemp("host")
    done = run(small_handbook(folder / "h"), "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    port = free_port()
    file = folder / "nginx.conf"
    file.write_text(configuration(folder / "h/site", folder, port), encoding="utf-8")
    assert Path(NGINX).exists(), "the test of the manual needs nginx: apt install nginx-light"
    as_ourselves = f"daemon off; user {getuser()};" if os.getuid() == 0 else "daemon off;"
    server = subprocess.Popen([NGINX, "-c", str(file), "-g", as_ourselves])
    wait_for(port)
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(10)


def wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx does not answer")


def asked(address: str, *, password: str | None) -> tuple[int, dict[str, str], str]:
    request = urllib.request.Request(address)
    if password:
        request.add_header("Authorization", "Basic " + b64encode(f"vagt:{password}".encode()).decode())
    try:
        with urllib.request.urlopen(request) as told:
            return told.status, dict(told.headers), told.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, dict(refused.headers), refused.read().decode()


@pytest.mark.parametrize("path", CLOSED)
@pytest.mark.parametrize("password", [None, "forkert"])
def test_without_the_password_nothing_is_shown(host: str, path: str, password: str | None) -> None:
    """Pages, files and even what is not there are closed."""
    status, _, text = asked(host + path, password=password)
    assert status == 401
    assert "hb-" not in text


def test_with_the_password_pages_come_with_their_headers(host: str) -> None:
    """The page, its language's own 404, and every header that the build wrote."""
    status, said, text = asked(f"{host}/kontakt/", password="kodeord")
    assert status == 200
    assert "hb-page" in text
    assert said["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    assert said["X-Robots-Tag"] == "noindex"
    assert said["Content-Type"] == "text/html; charset=utf-8"
    for path, language in (("/x", "da"), ("/nb/x", "nb"), ("/en/x/y", "en")):
        status, said, text = asked(host + path, password="kodeord")
        assert (status, said["Referrer-Policy"]) == (404, "no-referrer")
        assert f'<html lang="{language}"' in text


def test_the_hosts_own_files_are_not_shown(host: str) -> None:
    """What is for the host is not for readers."""
    assert asked(f"{host}/headers/nginx.conf", password="kodeord")[0] == 404
