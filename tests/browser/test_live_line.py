"""The live line in a real browser: any time zone, both changes of the clock, and a page left open."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import icalendar
import pytest
import yaml
from playwright.sync_api import Browser, Page

from haandbog.model.hours import OpeningHours
from haandbog.model.notices import Notices
from haandbog.rendering.state import hours_script
from tests.adapters.running import DAY, edit, run, small_handbook
from tests.browser.serving import served
from tests.hours_samples import CONFIRMED, DECIDED, SOURCE, WEEK, hours, local

TODAY = date.fromisoformat(DAY)
ZONES = ("Europe/Copenhagen", "America/New_York", "Asia/Tokyo")
NIGHTS = hours("periods: [{week: [{days: alle dage, open: 22.00–03.30}]}]", CONFIRMED)
PLAIN = hours(DECIDED, CONFIRMED)
UNDECIDED = hours(WEEK, "holidays: {calendar: DK, policy: closed}", CONFIRMED)
NOTICES = """notices:
  - id: i-aften
    from: 2026-11-25 17.00
    until: 2026-11-25 22.00
    text: {da: Lukket i aften, nb: Stengt i kveld, en: Closed this evening}
    closed: ja
"""
ELSEWHERE = " (dansk tid)"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    handbook: Path = small_handbook(tmp_path_factory.mktemp("live") / "handbook")
    (handbook / "data" / "notices.yml").write_text(NOTICES, "utf-8")
    edit(handbook / "docs/da/index.md", lambda text: text + "\n{{ today_hours() }}\n")
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(handbook / "site") as address:
        yield address


@contextmanager
def opened(
    browser: Browser,
    address: str,
    when: datetime,
    *,
    told: OpeningHours | None = None,
    zone: str = "Europe/Copenhagen",
    scripts: bool = True,
) -> Iterator[Page]:
    """A page on a device whose clock and time zone are these; ``told`` puts other hours into it."""
    context = browser.new_context(
        timezone_id=zone, java_script_enabled=scripts, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    if told is not None:
        answer = {"body": hours_script(told, "da", TODAY), "content_type": "text/javascript"}
        page.route("**/assets/js/hours.js", lambda route: route.fulfill(**answer))
    if scripts:
        page.clock.install(time=when)
    page.goto(address)
    yield page
    context.close()


def line(page: Page) -> str:
    """What stands on the front page as one sentence."""
    return page.locator("[data-hb-state=line]").inner_text().replace("\u00a0", " ")


def panel(page: Page) -> tuple[str, str]:
    """What stands under the lamp: the state, and a line of its own below it."""
    parts = (page.locator(f"[data-hb-state=panel] [data-hb-part={part}]") for part in ("state", "until"))
    state, until = (part.inner_text().replace("\u00a0", " ") for part in parts)
    return state, until


def line_at(page: Page, told: OpeningHours, when: datetime) -> str:
    """What it says of other hours, when somebody comes back to the page at an instant."""
    page.clock.set_fixed_time(when)
    page.evaluate(hours_script(told, "da", TODAY))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    return line(page)


def banner(page: Page) -> str:
    """The notices that can be seen; empty without any."""
    shown = page.locator(".md-banner")
    return " ".join(shown.inner_text().split()) if shown.count() and shown.is_visible() else ""


INSTANTS = {
    "a minute before": (PLAIN, local(2026, 11, 23, 14, 59), "Lukket, åbner i dag kl. 15.00{}"),
    "the first minute": (PLAIN, local(2026, 11, 23, 15), "Åbent nu, til kl. 18.00{}"),
    "Monday 23.30": (PLAIN, local(2026, 11, 23, 23, 30), "Lukket, åbner i morgen kl. 15.00{}"),
    "24 December": (PLAIN, local(2026, 12, 24, 19), "Lukket, åbner mandag kl. 15.00{}"),
    "24 December, undecided": (
        UNDECIDED,
        local(2026, 12, 24, 19),
        "Ukendt: det er ikke afgjort, om der er åbent. Se åbningstiderne.",
    ),
    "spring, before 02": (NIGHTS, local(2027, 3, 28, 1, 30), "Åbent nu, til kl. 03.30 i nat{}"),
    "spring, after 03": (NIGHTS, local(2027, 3, 28, 3, 29), "Åbent nu, til kl. 03.30 i nat{}"),
    "spring, the end": (NIGHTS, local(2027, 3, 28, 3, 30), "Lukket, åbner i dag kl. 22.00{}"),
    "autumn, 02.30 twice": (NIGHTS, local(2027, 10, 31, 2, 30), "Åbent nu, til kl. 03.30 i nat{}"),
    "autumn, the end": (NIGHTS, local(2027, 10, 31, 3, 30), "Lukket, åbner i dag kl. 22.00{}"),
    "past the horizon": (PLAIN, local(2028, 1, 5, 19), "Ukendt: se åbningstiderne"),
    "a clock that is behind": (PLAIN, local(2026, 10, 1, 19), "Ukendt: se åbningstiderne"),
}


@pytest.mark.parametrize("zone", ZONES)
def test_the_line_is_right_in_every_zone(zone: str, site: str, browser: Browser) -> None:
    """The state is that of the line's own clock; elsewhere the times say whose they are."""
    place = "" if zone == ZONES[0] else ELSEWHERE
    with opened(browser, f"{site}/", local(2026, 11, 23), zone=zone) as page:
        told = {name: line_at(page, sample, when) for name, (sample, when, _) in INSTANTS.items()}
    assert told == {name: expected.format(place) for name, (_, _, expected) in INSTANTS.items()}


def test_under_the_lamp_each_part_stands_on_its_own(site: str, browser: Browser) -> None:
    """The state as a heading, and below it until when, or where to look."""
    with opened(browser, f"{site}/", local(2026, 11, 23, 16)) as page:
        assert panel(page) == ("Åbent nu", "til kl. 18.00")
        page.clock.set_fixed_time(local(2028, 1, 5, 19))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert panel(page) == ("Ukendt", "Se åbningstiderne")


def test_a_page_left_open_changes_at_the_minute(site: str, browser: Browser) -> None:
    """Nobody has to load it again when the line opens and closes; a screen reader is told."""
    with opened(browser, f"{site}/", local(2026, 11, 23, 14, 58)) as page:
        assert line(page).startswith("Lukket")
        page.clock.run_for(2 * 60_000)
        assert line(page) == "Åbent nu, til kl. 18.00"
        page.clock.run_for(3 * 3_600_000)
        assert line(page) == "Lukket, åbner i morgen kl. 15.00"
        assert page.locator("[data-hb-state=panel]").get_attribute("aria-live") == "polite"


@pytest.mark.parametrize("event", ["visibilitychange", "pageshow"])
def test_a_page_one_returns_to_is_worked_out_anew(event: str, site: str, browser: Browser) -> None:
    """After a night in the pocket, or from the browser's own store of pages, where no timer ran."""
    with opened(browser, f"{site}/", local(2026, 11, 23, 16)) as page:
        assert line(page).startswith("Åbent nu")
        page.clock.pause_at(local(2026, 11, 23, 16, 1))
        page.clock.set_fixed_time(local(2026, 11, 24, 9))
        target = "document" if event == "visibilitychange" else "window"
        page.evaluate(f"{target}.dispatchEvent(new Event('{event}'))")
        assert line(page) == "Lukket, åbner i dag kl. 15.00"


def test_unconfirmed_hours_are_somebodys_word(site: str, browser: Browser) -> None:
    """Never open, and never closed."""
    told = hours(DECIDED, SOURCE)
    with opened(browser, f"{site}/kontakt/", local(2026, 11, 25, 19), told=told) as page:
        assert page.locator(".hb-pill").inner_text().strip() == "Ukendt"
        page.goto(f"{site}/")
        assert line(page) == "Ukendt: ifølge Folder åbent kl. 18.00–21.00 i dag. Det er ikke bekræftet."


def test_without_javascript_the_hours_stand_there(site: str, browser: Browser) -> None:
    """The plain table, no state, and a notice that says from when until when."""
    with opened(browser, f"{site}/kontakt/", local(2026, 11, 23), scripts=False) as page:
        table = page.locator("table.hb-hours").inner_text()
        assert "15.00–18.00" in table
        assert "i dag" not in table
        assert banner(page).startswith("Lukket i aften. Onsdag 25. november 2026 kl. 17.00–22.00.")


@pytest.mark.parametrize("zone", ZONES)
def test_a_notice_comes_and_goes_by_itself(zone: str, site: str, browser: Browser) -> None:
    """Before it nothing is seen, in its time it stands there and the line is closed, then it is gone."""
    with opened(browser, f"{site}/en/", local(2026, 11, 25, 16, 59), zone=zone) as page:
        assert banner(page) == ""
        page.clock.run_for(60_000)
        assert banner(page).startswith("Closed this evening. The line opens again on Thursday 26 November")
        page.clock.run_for(2 * 3_600_000)
        assert line(page).startswith("Closed, opens tomorrow at 18:00")
        page.clock.run_for(3 * 3_600_000)
        assert banner(page) == ""


LANGUAGES = [("/", "Lukket i aften."), ("/nb/", "Stengt i kveld."), ("/en/", "Closed this evening.")]


@pytest.mark.parametrize(("path", "says"), LANGUAGES)
def test_a_notice_stands_on_every_page(path: str, says: str, site: str, browser: Browser) -> None:
    """In the page's language, also where nothing is found."""
    with opened(browser, f"{site}{path}", local(2026, 11, 25, 19)) as page:
        assert banner(page).startswith(says)
        page.goto(f"{site}{path}kontakt/")
        assert banner(page).startswith(says)
        page.goto(f"{site}/findes-ikke/")
        assert banner(page).startswith("Lukket i aften.")


def test_a_notice_is_printed_with_its_time(site: str, browser: Browser) -> None:
    """Paper is read later than the screen."""
    with opened(browser, f"{site}/kontakt/", local(2026, 11, 25, 19)) as page:
        assert "kl. 17.00" not in banner(page).replace("\u00a0", " ")
        page.emulate_media(media="print")
        assert "Onsdag 25. november 2026 kl. 17.00–22.00." in banner(page).replace("\u00a0", " ")


def test_the_table_tells_the_closed_evening(site: str, browser: Browser) -> None:
    """Today's row has the normal time struck and the word beside it."""
    with opened(browser, f"{site}/kontakt/", local(2026, 11, 25, 19)) as page:
        row = page.locator("tr.is-today")
        assert row.locator("td.is-replaced").inner_text() == "18.00–21.00"
        assert row.locator("b.is-dev").inner_text() == "Lukket"
        assert row.locator("th").inner_text().split() == ["Onsdag", "i", "dag"]


def test_an_unconfirmed_line_is_closed_while_a_notice_says_so(site: str, browser: Browser) -> None:
    """The notice is somebody's word of today; when it opens again nobody has confirmed."""
    closures = Notices.model_validate(yaml.load(NOTICES, Loader=yaml.BaseLoader)).closures
    told = hours(DECIDED, SOURCE).closed_during(closures)
    with opened(browser, f"{site}/", local(2026, 11, 25, 16), told=told) as page:
        assert line(page) == "Ukendt: se åbningstiderne"
    with opened(browser, f"{site}/", local(2026, 11, 25, 18), told=told) as page:
        assert line(page) == "Lukket, se åbningstiderne"


def test_the_contact_page_gives_its_hours_to_programs(site: str, browser: Browser) -> None:
    """The calendar that is linked can be read, search engines get the hours, and the policy lets both be."""
    with opened(browser, f"{site}/nb/kontakt/", local(2026, 11, 25, 19)) as page:
        refused: list[str] = []
        page.on("console", lambda message: refused.append(message.text))
        page.reload()
        told = json.loads(page.locator("script[type='application/ld+json']").text_content() or "")
        link = page.locator(".hb-hours__calendar a").evaluate("link => link.href")
        calendar = icalendar.Calendar.from_ical(page.request.get(link).text())
    assert told["contactPoint"]["hoursAvailable"]
    assert refused == []
    assert link == f"{site}/nb/open/hours.ics"
    assert len(calendar.walk("VEVENT")) > 200
