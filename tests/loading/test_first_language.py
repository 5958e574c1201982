"""A starter's pages in a handbook that begins with another language."""

from __future__ import annotations

from haandbog.loading.first_language import beginning_with
from haandbog.loading.stamps import FOLLOWS, following, loosened, stamp_of

MENU = b"nav:\n  - index.md\n  - Om:\n      - Paper: om/print.md\n      - om/print.md\n      - om/os.md\n"


def page(id: str, body: str) -> bytes:
    return f"---\nid: {id}\ntitle: T\nsources:\n  - S\nbasis: general\n---\n\n{body}\n".encode()


def starter(*languages: str) -> dict[str, bytes]:
    """Three pages, the last of them in Danish only."""
    links = "Se [siden](ref:os) og [papiret](ref:print#a).\n\nLæs [](ref:print).\n\nSlut."
    files = {"mkdocs.yml": MENU}
    for code in languages:
        files[f"docs/{code}/index.md"] = page("forside", links)
        files[f"docs/{code}/om/os.md"] = page("os", "Os.")
    if "da" in languages:
        files["docs/da/om/print.md"] = page("print", "Papir.")
    return files


def test_a_page_that_is_not_written_is_not_led_to() -> None:
    """Where a link had words they stay; a paragraph that is nothing without it goes, as does its entry."""
    made = beginning_with("en", starter("da", "en"))
    assert "docs/da/om/print.md" not in made
    assert made["mkdocs.yml"] == b"nav:\n  - index.md\n  - Om:\n      - om/os.md\n"
    for code in ("da", "en"):
        assert made[f"docs/{code}/index.md"].endswith(b"Se [siden](ref:os) og papiret.\n\nSlut.\n")
    assert stamp_of(loosened(made, "en")["docs/da/index.md"]) == FOLLOWS


def test_where_every_page_is_written_nothing_is_changed() -> None:
    """But the fingerprints; what data makes is a page as well."""
    files = starter("da", "en") | {
        "docs/da/a.md": page("a", "Se [guiden](ref:hash)."),
        "data/dilemmas/hash.yml": b"",
    }
    assert beginning_with("da", files) == following(files, "da")
