"""``haandbog update`` in words: what is new, why, and what editors must choose; as a pull request text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from haandbog.diagnostics import Text
from haandbog.model.starters import Change, Release

Told = tuple[str, str]
"""A file and what became of it, as one of the words below."""

HEADS = {
    "side-by-side": Text(
        "Vælg: her har både I og skabelonen rettet",
        "Velg: her har både dere og malen rettet",
        "Choose: both you and the template changed this",
    ),
    "taken": Text("Nyt fra skabelonen", "Nytt fra malen", "New from the template"),
    "merged": Text("Begge rettelser er med", "Begge rettelser er med", "Both changes are in"),
    "new": Text("Nye filer", "Nye filer", "New files"),
    "removed": Text("Findes ikke mere", "Finnes ikke lenger", "Gone"),
    "kept": Text(
        "Skabelonen har den ikke mere; jeres bliver stående",
        "Malen har den ikke lenger; deres blir stående",
        "The template has it no more; yours stays",
    ),
    "stays-away": Text(
        "I har slettet eller flyttet den; den kommer ikke igen",
        "Dere har slettet eller flyttet den; den kommer ikke igjen",
        "You deleted or moved it; it does not come back",
    ),
}
"""What became of files, in the order it is told: first what somebody must do."""


def summary(
    title: str, before: str, after: str, files: Sequence[Told], releases: Iterable[Release], language: str
) -> str:
    """The whole as Markdown."""
    if not files:
        return NOTHING.fill(title=title, version=after).within(language)
    changes = [change for release in releases for change in release.changes]
    head = _TITLE.fill(title=title, before=before, after=after).within(language)
    parts = [f"# {head}", _promise(files, language)]
    for outcome, words in HEADS.items():
        named = [path for path, told in files if told == outcome]
        if named:
            listed = "\n".join(_line(path, changes, language) for path in named)
            parts.append(f"## {words.within(language)}\n\n{listed}")
    return "\n\n".join(parts) + "\n"


def _promise(files: Sequence[Told], language: str) -> str:
    open_ones = sum(told == "side-by-side" for _, told in files)
    if not open_ones:
        return _LOST.within(language)
    return _CHOOSE.fill(places=_ONE if open_ones == 1 else _SOME.fill(n=open_ones)).within(language)


def _line(path: str, changes: Sequence[Change], language: str) -> str:
    told = "".join(f" {text}" for text in _why(path, changes, language))
    return f"- `{path}`{':' if told else ''}{told}"


def _why(path: str, changes: Sequence[Change], language: str) -> Iterator[str]:
    for change in changes:
        if any(path == file or (file.endswith("/") and path.startswith(file)) for file in change.files):
            why = _WHY.fill(why=change.why.within(language)).within(language)
            yield f"{change.what.within(language)} {why}"


_TITLE = Text(
    "Ny udgave af skabelonen »{title}«: fra {before} til {after}",
    "Ny utgave av malen «{title}»: fra {before} til {after}",
    "A new version of the template “{title}”: from {before} to {after}",
)
NOTHING = Text(
    "Skabelonen »{title}« er ikke ændret siden sidst ({version}).",
    "Malen «{title}» er ikke endret siden sist ({version}).",
    "The template “{title}” has not changed since last time ({version}).",
)
_LOST = Text(
    "Intet af det, I selv har skrevet, er ændret eller forsvundet.",
    "Ingenting av det dere selv har skrevet, er endret eller borte.",
    "Nothing that you wrote yourselves has been changed or lost.",
)
_CHOOSE = Text(
    "Intet af det, I selv har skrevet, er forsvundet. {places} står begge tekster: vælg, og slet mærkerne. "
    "`haandbog check` siger, hvor de er, og der bliver ikke bygget, før de er væk.",
    "Ingenting av det dere selv har skrevet, er borte. {places} står begge tekstene: velg, "
    "og slett merkene. `haandbog check` sier hvor de er, og det blir ikke bygget før de er borte.",
    "Nothing that you wrote yourselves is lost. In {places} both texts stand: choose, and delete the marks. "
    "`haandbog check` says where they are, and nothing is built before they are gone.",
)
_ONE = Text("I én fil", "I én fil", "one file")
_SOME = Text("I {n} filer", "I {n} filer", "{n} files")
_WHY = Text("Hvorfor: {why}", "Hvorfor: {why}", "Why: {why}")
