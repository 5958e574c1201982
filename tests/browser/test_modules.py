"""A module's page: its place in the training, and answers when one asks for them. And every page's foot."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from lxml import html
from playwright.sync_api import Browser, expect

from tests.browser.test_search import PHONE, reading


def test_a_module_leads_to_those_beside_it(own_address: str, browser: Browser) -> None:
    """It says where it stands; the first has none before it, the last none after."""
    with reading(browser, f"{own_address}/uddannelse/modul-1/", viewport=PHONE) as page:
        programme = page.get_by_role("navigation", name="Plads i uddannelsen")
        expect(programme).to_contain_text("Modul 1 af 4")
        assert programme.locator("[rel=prev]").count() == 0
        for number in (2, 3, 4):
            programme.locator("[rel=next]").click()
            page.wait_for_url(f"**/uddannelse/modul-{number}/")
        assert programme.locator("[rel=next]").count() == 0
        programme.locator("[rel=prev]").click()
        page.wait_for_url("**/uddannelse/modul-3/")


def test_answers_stand_hidden_until_one_asks(own_address: str, browser: Browser) -> None:
    """Also without script: the questions first, and the answers behind a row to tap."""
    for number in (1, 2, 3, 4):
        address = f"{own_address}/uddannelse/modul-{number}/"
        with reading(browser, address, viewport=PHONE, java_script_enabled=False) as page:
            answers = page.locator("details.success")
            assert answers.count() >= 1
            inside = answers.first.locator(":not(summary)").first
            expect(inside).to_be_hidden()
            answers.first.locator("summary").click()
            expect(inside).to_be_visible()


def test_every_page_takes_mistakes_with_its_id_and_edition(own_site: Path) -> None:
    """The mail's subject says which page it is about, and which edition the reader has: the same that stand
    in the page's permalink and in its foot."""
    pages = [p for p in own_site.rglob("index.html") if "hb-page__body" in p.read_text(encoding="utf-8")]
    assert len(pages) > 100
    for page in pages:
        tree = html.fromstring(page.read_text(encoding="utf-8"))
        mails = [
            unquote(link) for link in tree.xpath("//footer[@class='hb-foot']//a/@href[contains(.,'mailto:')]")
        ]
        assert len(mails) == 1, page
        subject = mails[0].partition("?subject=")[2]
        links = tree.xpath("//@data-hb-permalink")
        name = links[0].rstrip("/").rpartition("/")[2] if links else "alle-sider.md"
        edition = tree.xpath("//dl[@class='hb-foot__facts']/div[1]/dd")[0].text_content()
        assert "2026" in edition
        assert subject.endswith(f" {name} ({edition})".replace("\N{NO-BREAK SPACE}", " ")), subject
