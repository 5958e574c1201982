"""A starter made from a handbook: its pages without what is that organisation's own (``leave-out.yml``)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\n]*)\]\((?P<scheme>ref|partner):(?P<id>[\w-]+)(?P<spot>#[\w-]+)?\)")
_FOOTNOTE = re.compile(r"\[\^(?P<name>[\w-]+)\](?P<definition>:)?")
_HEADING = re.compile(r"(?P<marks>#{2,6}) .*?(?:\{\s*#(?P<id>[\w-]+)\s*\})?\s*$")
_ITEM = re.compile(r"(?:\||[-*+] |\d+[.)] |:   |\[\^)")
_BOX = re.compile(r"\s*/{3,}")
_EMPTY_BOX = re.compile(r"^/{3,} \w[^\n]*\n(?:[ \t]*\n)*/{3,}[ \t]*\n?", re.M)


class LeaveOut(Struct, frozen=True):
    """What does not come along."""

    pages: frozenset[str]
    marks: tuple[re.Pattern[str], ...]
    ids: frozenset[str] = frozenset()
    """The ids of the pages that do not."""
    decide: tuple[tuple[str, str], ...] = ()
    """Words that say that something is not known, and the mark that asks for it."""

    def asked(self, text: str) -> str:
        """A text that asks for what is not known."""
        for words, mark in self.decide:
            text = text.replace(words, mark)
        return text

    def has(self, text: str) -> bool:
        """Whether something in a text is the organisation's own, or leads nowhere without it."""
        return any(mark.search(text) for mark in self.marks) or any(
            not found["text"] and self.gone(found) for found in LINK.finditer(text)
        )

    def gone(self, link: re.Match[str]) -> bool:
        return link["scheme"] == "partner" or link["id"] in self.ids


def derived_page(text: str, leave_out: LeaveOut) -> str:
    """A page without what is somebody's own; its front matter says that it is a proposal."""
    front, body = _split(leave_out.asked(text))
    return _front(front, leave_out) + _tidy(_body(body, leave_out))


def _split(text: str) -> tuple[str, str]:
    found = re.match(r"---\n(.*?)\n---\n", text, re.S)
    return (found[1], text[found.end() :]) if found else ("", text)


def _front(front: str, leave_out: LeaveOut) -> str:
    kept = [line for line in front.split("\n") if not (line.startswith("  - ") and leave_out.has(line))]
    told = "\n".join(kept)
    bare = re.sub(r"^sources:\n(?!  - )", "", told + "\n", flags=re.M).rstrip("\n")
    undecided = "basis: source" in bare or "sources:" not in bare
    basis = re.sub(r"^basis: \w+$", "basis: undecided", bare, flags=re.M) if undecided else bare
    described = re.sub(r"^description: .*$", lambda m: "" if leave_out.has(m[0]) else m[0], basis, flags=re.M)
    return f"---\n{described}\n---\n".replace("\n\n", "\n")


def _body(body: str, leave_out: LeaveOut) -> str:
    """The body by paragraphs; code is left alone."""
    parts = re.split(r"(^ *```.*?^ *```[ \t]*$)", body, flags=re.M | re.S)
    return "".join(part if at % 2 else _prose(part, leave_out) for at, part in enumerate(parts))


def _prose(text: str, leave_out: LeaveOut) -> str:
    return "\n\n".join(_paragraph(part, leave_out) for part in text.split("\n\n"))


def _paragraph(text: str, leave_out: LeaveOut) -> str:
    lines = text.split("\n")
    if any(_ITEM.match(line.lstrip()) for line in lines):
        kept = [line for line in lines if not _drops(line, leave_out)]
        return _bare("\n".join(kept), leave_out)
    if _drops(text, leave_out):
        return "\n".join(line for line in lines if _BOX.match(line))
    return _bare(text, leave_out)


def _drops(text: str, leave_out: LeaveOut) -> bool:
    answered = "haandbog: accept" in text and "partner-" in text
    return leave_out.has(text) or answered or "{{ partner_card(" in text


def _bare(text: str, leave_out: LeaveOut) -> str:
    """Links that would lead nowhere are their words."""
    return LINK.sub(lambda found: found["text"] if leave_out.gone(found) else found[0], text)


def _tidy(body: str) -> str:
    """Without empty boxes, sections with nothing in them, and footnotes without their other half."""
    body = _EMPTY_BOX.sub("", _without_loose_footnotes(body))
    lines = _without_empty_sections(body.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip("\n") + "\n"


def _without_loose_footnotes(body: str) -> str:
    found = [*_FOOTNOTE.finditer(body)]
    defined = {f["name"] for f in found if f["definition"]}
    used = {f["name"] for f in found if not f["definition"]}
    whole = defined & used
    kept = [line for line in body.split("\n") if not _defines(line) or _defines(line) in whole]
    return _FOOTNOTE.sub(lambda f: f[0] if f["name"] in whole else "", "\n".join(kept))


def _defines(line: str) -> str:
    found = _FOOTNOTE.match(line)
    return found["name"] if found and found["definition"] else ""


def _without_empty_sections(lines: list[str]) -> list[str]:
    """A heading goes when nothing stands below it before the next of its level."""
    while True:
        at = next((n for n, line in enumerate(lines) if _is_empty(line, lines[n + 1 :])), None)
        if at is None:
            return lines
        lines = lines[:at] + lines[at + 1 :]


def _is_empty(line: str, below: Iterable[str]) -> bool:
    heading = _HEADING.fullmatch(line)
    if heading is None:
        return False
    first = next((other for other in below if other.strip()), None)
    after = _HEADING.fullmatch(first) if first is not None else None
    return first is None or (after is not None and len(after["marks"]) <= len(heading["marks"]))


def anchors(text: str) -> frozenset[str]:
    """The ids of a page's headings and of what else has one."""
    return frozenset(re.findall(r"\{\s*#([\w-]+)", text))


def with_living_spots(text: str, known: dict[str, frozenset[str]]) -> str:
    """Links to a section that is left out lead to its page."""

    def to(found: re.Match[str]) -> str:
        spot = (found["spot"] or "")[1:]
        if not spot or found["id"] not in known or spot in known[found["id"]]:
            return found[0]
        return f"[{found['text']}]({found['scheme']}:{found['id']})"

    return LINK.sub(to, text)
