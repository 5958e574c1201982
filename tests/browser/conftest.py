"""One browser for all the tests of a process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.adapters.running import DAY, own_handbook, run
from tests.browser.serving import chromium, served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own handbook, built once for all the tests of a process."""
    folder = own_handbook(tmp_path_factory.mktemp("own") / "handbook")
    done = run(folder, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def own_address(own_site: Path) -> Iterator[str]:
    """Its address while the tests run, without a slash at its end."""
    with served(own_site) as address:
        yield address
