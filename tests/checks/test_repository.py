"""The repository's own handbook: no errors, and each mistake in a copy of it is told where it stands."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from haandbog.checks.registry import RULES
from haandbog.diagnostics import Diagnostic, Severity
from tests.samples import findings

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)
FIRST_PAGE = """---
id: vagt
title: Vagt
description: En side til prøven.
owner: frivilligkoordinator
basis: undecided
review_by: 2027-05-01
---

"""


def test_the_repository_has_no_errors() -> None:
    """What we publish ourselves stands up to our own checks."""
    assert [d for d in findings(ROOT, TODAY).open if d.severity is Severity.ERROR] == []


@dataclass(frozen=True)
class Broken:
    """One mistake: in which file, what is changed into what, and what is told where.

    ``at`` is a piece of the changed file's own text: the finding stands at its first character.
    """

    code: str
    file: str
    old: str
    new: str
    at: str
    says: str
    told_in: str = ""
    """The file where it is told, when that is another."""

    def make(self, folder: Path) -> tuple[int, int]:
        """Puts the mistake into a copy, and says at which line and column it is to be told."""
        path = folder / self.file
        path.parent.mkdir(exist_ok=True)
        before = path.read_text("utf-8") if path.exists() else ""
        assert self.old in before
        path.write_text(before.replace(self.old, self.new, 1) if self.old else self.new + before, "utf-8")
        return _position((folder / (self.told_in or self.file)).read_text("utf-8"), self.at)


def _position(text: str, at: str) -> tuple[int, int]:
    head = text[: text.index(at)]
    return head.count("\n") + 1, len(head) - (head.rfind("\n") + 1) + 1


def colour(code: str, written: str, at: str, says: str) -> Broken:
    """A mistake among our own colours."""
    return Broken(code, "overrides/tokens.json", '"color": {}', f'"color": {{{written}}}', at, says)


def page(code: str, body: str, at: str, says: str) -> Broken:
    """A mistake on a new page."""
    return Broken(code, "docs/da/om/proeve.md", "", FIRST_PAGE + body + "\n", at, says)


CONTACT, DIRECTORY, ACUTE = "docs/da/kontakt.md", "docs/da/henvisning/index.md", "data/acute.yml"
TRAINING, VAMIS = "data/training.yml", "data/partners/vamis.yml"
TAXONOMIES = "data/taxonomies.yml"
MENU = (
    Broken(
        "quote-curly",
        VAMIS,
        "name: VAMiS\n",
        "name: “VAMiS”\n",
        "“VAMiS”",
        "de krumme anførselstegn bliver en del af det, der står: “VAMiS”",
    ),
    Broken(
        "folder-missing", "mkdocs.yml", "docs_dir: docs", "docs_dir: dok", "dok\n", "mappen dok findes ikke"
    ),
    Broken(
        "page-outside",
        "docs/vagt.md",
        "",
        FIRST_PAGE,
        "---",
        "siden ligger ikke i et af sprogenes mapper og kommer ikke med",
    ),
    page(
        "email-unknown", "Skriv til ole.hansen@posten.dk.", "ole.", "'ole.hansen@posten.dk' er en mailadresse"
    ),
    page("html-refused", '<p style="color: red">Ring.</p>', "style", "'style=' virker ikke her"),
    Broken(
        "menu-missing",
        "mkdocs.yml",
        "akut/vold.md",
        "akut/volden.md",
        "akut/volden.md",
        "menuen nævner 'akut/volden.md', og den side findes ikke",
    ),
)
UNREAD = (
    page(
        "list-broken", "Før vagten:\n- Læs beskederne.", "- Læs", "listen hænger sammen med teksten over den"
    ),
    page(
        "table-broken",
        "| Dag | Vagt |\n| mandag | to |",
        "| Dag",
        "tabellen mangler linjen under sine overskrifter",
    ),
    page(
        "box-broken", "!!! note Pas på!\n    Lyt.", "!!! note", "'!!! note Pas på!' bliver ikke til en boks"
    ),
    page("code-unclosed", "Skriv `vagt i feltet.", "`vagt", "koden, der begynder med `, slutter aldrig"),
    page(
        "link-unread",
        "Se [siden] (ref:kontakt).",
        "[siden]",
        "'[siden] (ref:kontakt)' bliver ikke til et link",
    ),
    page("footnote-unknown", "Det var i det små.[^9]", "[^9]", "fodnoten '9' er ikke skrevet"),
    page(
        "emphasis-unclosed", "Spørg **altid først.", "**altid", "den fede skrift begynder eller slutter ikke"
    ),
    page("html-unclosed", "Ring først. <!-- skal rettes", "<!--", "'<!--' bliver ikke lukket"),
    page("attributes-loose", "Læs alt { #alt } først.", "{ #alt }", "'{ #alt }' hører ikke til noget her"),
)
COPIED = (
    Broken(
        "page-unknown",
        DIRECTORY,
        "(ref:henvisning#undtagelser)",
        "(ref:henvisninger#undtagelser)",
        "ref:henvisninger#u",
        "ingen side har id'et 'henvisninger'",
    ),
    Broken(
        "heading-unknown",
        "docs/da/henvisning/principper.md",
        "{ #undtagelser }",
        "{ #undtagelserne }",
        "ref:henvisning#undtagelser",
        "siden 'henvisning' har intet afsnit med id'et 'undtagelser'",
        DIRECTORY,
    ),
    Broken(
        "outside-folder",
        DIRECTORY,
        "(term:raadsoeger)",
        "(https://natcentret.example/hjaelp)",
        "https://natcentret",
        "natcentret.example står ikke i henvisningsmappen",
    ),
    Broken(
        "term-unknown",
        DIRECTORY,
        "(term:raadsoeger)",
        "(term:radsoeger)",
        "term:radsoeger",
        "ordlisten har intet ord med id'et 'radsoeger'",
    ),
    Broken(
        "insertion-unknown",
        CONTACT,
        "{{ org.phone }}",
        "{{ org.telefon }}",
        "org.telefon",
        "her er intet at indsætte, der hedder 'org.telefon'",
    ),
    Broken(
        "insertion-syntax",
        CONTACT,
        "{{ org.phone }}",
        "{{ org.phone }",
        "{{ org.phone }\n",
        "indsættelsen '{{ org.phone }' bliver ikke lukket",
    ),
    Broken(
        "insertion-argument",
        CONTACT,
        'emergency("alarm")',
        'emergency("alram")',
        "alram",
        "'emergency' kan ikke være 'alram'",
    ),
    Broken(
        "insertion-place",
        CONTACT,
        "{{ opening_hours() }}",
        "Tider: {{ opening_hours() }}",
        "opening_hours() }}",
        "'opening_hours' kan ikke stå her",
    ),
    Broken(
        "fact-in-prose", CONTACT, "{{ org.phone }}", "70909080", "70909080", "'70909080' står allerede i data"
    ),
    Broken("id-missing", CONTACT, "id: kontakt\n", "", "---", "siden har intet id"),
    Broken(
        "id-duplicate",
        "docs/nb/kontakt.md",
        "id: kontakt",
        "id: forside",
        "forside",
        "id'et 'forside' bruges også i docs/nb/index.md",
    ),
    Broken("page-owner", CONTACT, "owner: frivilligkoordinator\n", "", "---", "ingen har ansvaret for siden"),
    Broken("page-basis", CONTACT, "basis: source\n", "", "---", "siden siger ikke, hvad den bygger på"),
    Broken(
        "review-overdue",
        CONTACT,
        "review_by: 2027-02-01",
        "review_by: 2025-02-01",
        "2025-02-01",
        "skulle være set efter senest 2025-02-01",
    ),
    Broken(
        "heading-id-missing",
        CONTACT,
        " { #faa-fat-i-os }",
        "",
        "\n\nTelefon",
        "afsnittet »Få fat i os« har intet id",
    ),
    Broken(
        "heading-id-duplicate",
        CONTACT,
        "{ #faa-fat-i-os }",
        "{ #aabningstider }",
        "aabningstider }\n\nTelefon",
        "id'et 'aabningstider' står også ved »Åbningstider« i linje",
    ),
    Broken(
        "heading-jump",
        CONTACT,
        "## Få fat",
        "#### Få fat",
        "Få fat",
        "overskriften springer fra trin 2 til trin 4",
    ),
    Broken(
        "table-header",
        "docs/da/henvisning/principper.md",
        "| Spørgsmål | Svaret skal være |",
        "| | |",
        "| | |",
        "tabellens kolonner har ingen navne",
    ),
    Broken(
        "block-unknown",
        "docs/da/uddannelse/modul-3.md",
        "/// for | leader",
        "/// for | ledere",
        "ledere\n",
        "ingen læser hedder 'ledere'",
    ),
    Broken(
        "block-unclosed",
        "docs/da/uddannelse/modul-3.md",
        "Vi låner en holdning.\n\n///",
        "Vi låner en holdning.\n",
        "/// for | leader",
        "boksen 'for' bliver ikke lukket",
    ),
    Broken(
        "acute-confirm",
        ACUTE,
        "confirm_by: 2026-12-31",
        "confirm_by: 2026-10-31",
        "2026-10-31",
        "112 skulle være bekræftet senest 2026-10-31",
    ),
    Broken(
        "partner-incomplete",
        VAMIS,
        "state: proposed",
        "state: approved",
        "approved",
        "VAMiS er godkendt, men her mangler: approval.by, approval.on",
    ),
    Broken(
        "referral-unasked",
        "data/partners/livslinien.yml",
        "    status: unknown\n",
        "    status: unknown\n    crisis: ja\n",
        "ja\n",
        "Livslinien er til akut krise, men ingen har skrevet, hvornår vi henviser uopfordret",
    ),
    Broken(
        "region-ended",
        VAMIS,
        "    audience: [professional]\n",
        "    audience: [professional]\n    area: {scope: region, regions: [oestdanmark]}\n",
        "oestdanmark",
        "Region Østdanmark findes først fra 2027-01-01",
    ),
    Broken(
        "taxonomy-unknown",
        TAXONOMIES,
        "[selvmordstanker, ",
        "[selvmordstanke, ",
        "selvmordstanke,",
        "ingen side hedder 'selvmordstanke'",
    ),
    Broken(
        "hours-overlap",
        "data/opening-hours.yml",
        "{days: ons-fre, open: 18.00",
        "{days: tir-fre, open: 17.00",
        "17.00–21.00",
        "tiderne her gælder tirsdag, og det siger linje 11 også noget om",
    ),
    Broken(
        "jurisdiction-differs",
        ACUTE,
        "jurisdiction: DK",
        'jurisdiction: "NO"',
        '"NO"',
        "alarmnumrene gælder i NO, men organisationen hører til i DK",
    ),
    Broken(
        "data-id-duplicate",
        ACUTE,
        "- id: politi",
        "- id: alarm",
        "alarm\n    number: 114",
        "id'et 'alarm' er brugt før i filen",
    ),
    Broken(
        "partner-closed",
        VAMIS,
        "state: proposed",
        "state: withdrawn",
        "partner:vamis",
        "vi henviser ikke længere til VAMiS",
        "docs/da/om/haandbogen.md",
    ),
    Broken(
        "audience-link",
        "docs/da/frivilligpolitik.md",
        "id: frivilligpolitik\n",
        "id: frivilligpolitik\naudience: leader\n",
        "ref:frivilligpolitik",
        "linket er for frivillige, men siden",
        "docs/da/henvisning/principper.md",
    ),
    Broken(
        "settings-wrong",
        "mkdocs.yml",
        "- haandbog\n",
        "- haandbog: {audience: ledere}\n",
        "ledere}",
        "indstillingen 'audience' kan ikke være 'ledere'",
    ),
    Broken(
        "conflict-marker",
        CONTACT,
        "## Få fat",
        "<<<<<<< min\n## Få fat",
        "<<<<<<<",
        "to rettelser er stødt sammen her",
    ),
    Broken(
        "data-file",
        "data/organisationen.yml",
        "",
        "schema: 1\n",
        "schema",
        "håndbogen læser ingen fil, der hedder",
    ),
    Broken(
        "data-missing",
        TRAINING,
        "provenance:\n  source:",
        "provenance:\n  seen_on:",
        "seen_on:",
        "feltet 'source' mangler",
    ),
    Broken(
        "data-unknown",
        TRAINING,
        "course_evenings:",
        "course_evening:",
        "course_evening:",
        "her er intet felt, der hedder 'course_evening'",
    ),
    Broken("data-value", VAMIS, "50 83 34 22", "50 83 34", "50 83 34", "'50 83 34' er ikke et telefonnummer"),
    Broken(
        "yaml-duplicate",
        TRAINING,
        "schema: 1\n",
        "schema: 1\nschema: 1\n",
        "schema: 1\ncourse",
        "feltet 'schema' står to gange",
    ),
    Broken(
        "yaml-forbidden",
        TRAINING,
        "course_evenings: 4",
        "course_evenings: &fire 4",
        "&fire",
        "'&fire' kan ikke bruges her",
    ),
    Broken(
        "yaml-syntax",
        VAMIS,
        "name: VAMiS",
        "name: VAMiS: Aalborg",
        ": Aalborg",
        "filen kan ikke læses her: der er to koloner i linjen",
    ),
    Broken(
        "front-matter-unknown",
        CONTACT,
        "owner:",
        "ower: frivilligkoordinator\nowner:",
        "ower:",
        "en side har intet felt, der hedder 'ower'",
    ),
)
ADDED = (
    page(
        "partner-unknown", "Ring til [VAMiS](partner:vamiz).", "partner:vamiz", "ingen partner hedder 'vamiz'"
    ),
    page("partner-unapproved", "Ring til [VAMiS](partner:vamis).", "partner:vamis", "VAMiS er ikke godkendt"),
    page("page-unreachable", "Hej.", "---", "ingen vej fører til siden"),
    page(
        "link-broken",
        "Se [kontakt](../kontakter.md).",
        "../kontakter.md",
        "linket '../kontakter.md' fører til en fil, der ikke findes",
    ),
    page("image-missing", "![En lampe](lampe.png)", "lampe.png", "billedet 'lampe.png' findes ikke"),
    page(
        "image-external",
        "![En lampe](https://andre.example/lampe.png)",
        "https://andre",
        "billedet hentes fra et andet sted",
    ),
    page("image-alt", '<img src="https://andre.example/lampe.png">', "<img", "billedet har ingen tekst"),
    page(
        "organisation-name",
        "Velkommen til Misbrugsportalen.",
        "Misbrugsportalen",
        "foreningens navn er skrevet med hånden",
    ),
    page("word-avoided", "Tag imod klienterne.", "klienterne", "'klienterne' er et ord, håndbogen har valgt"),
    page(
        "phone-unknown",
        "Ring 71 23 45 67.",
        "71 23",
        "'71 23 45 67' ligner et telefonnummer, som ingen holder øje med",
    ),
    page(
        "leftover",
        "<div>Se [modulet](ref:modul-3).</div>",
        "[modulet]",
        "den færdige side indeholder stadig '[modulet](ref:modul-3)'",
    ),
    page("cpr-number", "Skriv aldrig 070761-4285.", "070761", "her står et dansk CPR-nummer"),
    page(
        "silence-unused",
        "Hej. <!-- haandbog: accept cpr-number because nej -->",
        "haandbog: accept",
        "der er ikke længere noget at acceptere for 'cpr-number'",
    ),
)
LEDGER = "data/published-ids.yml"


def moved(code: str, origin: str, to: str, at: str, says: str) -> Broken:
    """A mistake in what is told to have moved; the ledger may not be there yet."""
    ledger = f"schema: 1\nmoved:\n  - {{from: gammel-akut, to: akut}}\n  - {{from: {origin}, to: {to}}}\n"
    return Broken(code, LEDGER, "", ledger, at, says)


HARD = (
    "Koordineringsmæssige foranstaltninger vedrørende rådgivningens personalesammensætning forudsætter "
    "ledelsesmæssig godkendelse, hvorefter implementeringen påbegyndes umiddelbart efterfølgende under "
    "behørig hensyntagen til rådgivningens kapacitetsmæssige begrænsninger og frivilliggruppens kompetencer."
)
GUIDE = """id: proeve
title: En prøve
situation: Noget sker.
do_now: [Bliv rolig.]
do_not: [Gå ikke.]
who_decides: Lederen.
document_where: I dagbogen.
see: [akuten]
owner: rådgivningsleder
basis: undecided
review_by: 2027-05-01
"""
ACROSS = (
    Broken(
        "dilemma-reference",
        "data/dilemmas/proeve.yml",
        "",
        GUIDE,
        "akuten",
        "siden 'akuten' findes ikke",
    ),
    page(
        "decision-open",
        'Vi ringer til {{ decide("hvem", because="det haster", owner="lederen") }}.',
        "decide(",
        "skal afgøres af lederen: hvem",
    ),
    page("page-hard", HARD + "\n\n" + HARD, "Koord", "siden er svær at læse: LIX"),
    Broken(
        "translation-heading",
        "docs/nb/kontakt.md",
        "{ #faa-fat-i-os }",
        "{ #naa-oss }",
        "id: kontakt",
        "afsnittet 'faa-fat-i-os' i docs/da/kontakt.md findes ikke i oversættelsen",
    ),
    Broken(
        "translation-unrecorded",
        "docs/nb/kontakt.md",
        "translated_from: ",
        "subtitle: ",
        "id: kontakt",
        "det står ikke, hvilken tekst oversættelsen er lavet fra",
    ),
    Broken(
        "translation-outdated",
        CONTACT,
        "## Åbningstider",
        "## Vores åbningstider",
        "translated_from",
        "docs/da/kontakt.md er rettet, siden denne oversættelse blev lavet",
        "docs/nb/kontakt.md",
    ),
    Broken(
        "published-vanished",
        LEDGER,
        "",
        "published:\n  - {id: modul-33, first: 2026-11-03, paths: [modul-33.md]}\n",
        "modul-33",
        "'modul-33' er udgivet, men findes ikke mere",
    ),
    moved("moved-unknown", "akutte", "akuten", "akuten}", "der er intet, der hedder 'akuten'"),
    moved("moved-chain", "akutte", "gammel-akut", "gammel-akut}", "'gammel-akut' er selv flyttet"),
    moved("moved-taken", "kontakt", "akut", "kontakt", "'kontakt' er ikke flyttet"),
)
HOURS = "data/opening-hours.yml"
TIMES = (
    Broken(
        "hours-gap",
        HOURS,
        "periods:\n  - week:",
        "periods:\n  - {valid_to: 2026-12-31, week: [{days: man, open: 15-18}]}\n"
        "  - valid_from: 2027-01-04\n    week:",
        "2027-01-04",
        "ingen periode gælder fra 2027-01-01 til 2027-01-03",
    ),
    Broken(
        "hours-horizon",
        HOURS,
        "- week:",
        "- valid_to: 2026-12-31\n    week:",
        "2026-12-31",
        "åbningstiderne er kun kendt til og med 2026-12-31",
    ),
    Broken(
        "hours-end",
        HOURS,
        "- week:",
        "- valid_to: 2027-12-31\n    week:",
        "2027-12-31",
        "den sidste periode slutter 2027-12-31",
    ),
    Broken(
        "hours-undecided",
        HOURS,
        "policy: closed",
        "also_closed: [24/12]",
        "DK\n",
        "det er ikke afgjort, om der er åbent på helligdage",
    ),
    Broken(
        "hours-exception-past",
        HOURS,
        "holidays:\n",
        "exceptions:\n  - {from: 2026-07-01, to: 2026-07-31, closed: ja}\nholidays:\n",
        "2026-07-31",
        "undtagelsen er forbi: den gjaldt til og med 2026-07-31",
    ),
)
TIMES += tuple(
    Broken(code, "data/notices.yml", "", f"notices:\n  - {{id: a, text: Lukket, {span}}}\n", at, says)
    for code, span, at, says in (
        ("notice-past", "from: 2026-11-01, until: 2026-11-02", "2026-11-02", "beskeden er forbi"),
        ("notice-long", "from: 2026-12-01, until: 2026-12-31", "2026-12-31", "beskeden står der i 31 dage"),
    )
)
LOOK = (
    colour("token-syntax", '"ink" {}', "{}}", "kan ikke læses som JSON: før dette mangler et kolon"),
    colour("token-unknown", '"blæk": {}', '"blæk"', "der er intet, der hedder 'color.blæk'"),
    colour("token-value", '"ink": {"light": "sort"}', '"sort"', "'sort' passer ikke til color.ink.light"),
    colour(
        "token-contrast",
        '"on-lamp": {"dark": "#6B5A1E"}',
        '"#6B5A1E"',
        "on-lamp på lamp har kontrasten 4.31 (dark); der skal være mindst 7",
    ),
)


PAPER = (
    page("print-glyph", "Godt gået! 😀", "😀", "tegnet '😀' (U+1F600) findes ikke i de skrifttyper"),
    page("print-media", '<video src="film.mp4"></video>', "<video", "papir kan ikke vise '<video>'"),
    page(
        "print-unknown",
        "<blink>Ring nu.</blink>",
        "<blink>",
        "på papir ved vi ikke, hvordan '<blink>' ser ud",
    ),
    Broken(
        "print-failed",
        "overrides/print.typ",
        "",
        '#import "@preview/cetz:0.4.2"\n',
        '"@preview',
        "PDF'en kan ikke laves: '@preview/cetz:0.4.2' skal hentes fra nettet",
    ),
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository's own pages, facts and look, to be broken."""
    for name in ("docs", "data", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@lru_cache(maxsize=1)
def usual() -> frozenset[tuple[str, str, str]]:
    """What is told of the unbroken repository: its open questions."""
    return frozenset((d.code, d.message.da, d.file) for d in findings(ROOT, TODAY).open)


def told(folder: Path, code: str, file: str) -> list[Diagnostic]:
    """The findings of a code in a file that the unbroken repository does not have."""
    found = [d for d in findings(folder, TODAY).open if (d.code, d.file) == (code, file)]
    return [d for d in found if (d.code, d.message.da, d.file) not in usual()]


EVERY = (*COPIED, *ADDED, *ACROSS, *TIMES, *LOOK, *PAPER, *UNREAD, *MENU)


@pytest.mark.parametrize("broken", EVERY, ids=lambda broken: broken.code)
def test_a_mistake_is_told_where_it_stands(broken: Broken, copy: Path) -> None:
    """The expected sentence, at the line and column of the mistake."""
    expected = broken.make(copy)
    found = told(copy, broken.code, broken.told_in or broken.file)
    assert [(d.line, d.column) for d in found][:1] == [expected]
    assert found[0].message.da.startswith(broken.says)


def test_a_file_in_an_old_encoding_is_told_at_its_first_foreign_letter(copy: Path) -> None:
    """The place is that of the letter that cannot be read."""
    path = copy / CONTACT
    text = path.read_text("utf-8")
    path.write_bytes(text.encode("cp1252"))
    (found,) = told(copy, "file-unreadable", CONTACT)
    assert (found.line, found.column) == _position(text, "å")


def test_a_picture_that_is_only_half_there_is_told_at_the_line_that_shows_it(copy: Path) -> None:
    """Its file says what it is not: a page of the web that was saved with a picture's name."""
    path = copy / "docs" / "da" / "om" / "proeve.md"
    path.write_text(FIRST_PAGE + "![En lampe](lampe.png)\n", "utf-8")
    path.with_name("lampe.png").write_text("<!DOCTYPE html>", "utf-8")
    (found,) = told(copy, "image-damaged", "docs/da/om/proeve.md")
    assert (found.line, found.column) == _position(path.read_text("utf-8"), "lampe.png")
    assert found.message.da == "billedet 'lampe.png' kan ikke tegnes"


def test_every_code_has_its_mistake() -> None:
    """No code is without a broken copy."""
    tried = {one.code for one in EVERY} | {"file-unreadable", "image-damaged"}
    assert tried == set(RULES)
