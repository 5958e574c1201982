"""Mends in a rendered page what Markdown's own HTML leaves hard to hear: done on the finished text, once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

_HEADING = re.compile(
    r'<h(?P<level>[1-6]) id="(?P<id>[^"]+)"(?P<rest>[^>]*)>(?P<text>(?:(?!</h[1-6]>).)*?)'
    r'<a class="headerlink"[^>]*>.*?</a></h(?P=level)>',
    re.DOTALL,
)
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_CORNER = re.compile(r"<th\b([^>]*)>\s*</th>")
_ALONE = re.compile(
    r"<(?P<tag>li|td|dd|p)(?P<rest>(?:\s+(?!class=)[\w-]+=\"[^\"]*\")*)>(?P<link>\s*<a\b(?:(?!</?a\b).)*</a>\s*)"
    r"(?=</(?P=tag)>|<[uo]l\b)",
    re.DOTALL,
)
_BACK = re.compile(r'(<a class="footnote-backref"[^>]*) title="Jump back to footnote (\d+) in the text"')
_TAG = re.compile(r"<[^>]*>")
_TASK = re.compile(
    r'(?P<control><label class="task-list-control">.*?class="task-list-indicator"></span>)</label>'
    r"(?P<text>.*?)(?=</li>|</p>|<p>|<ul|<ol|<div)",
    re.DOTALL,
)


def mend(html: str, words: Mapping[str, str]) -> str:
    """The page's HTML with headings that say only themselves, check boxes that say what they check,
    tables that scroll in a box of their own and whose empty corner heads nothing, and links that stand
    alone in their row marked as such: they are made large enough for a finger.

    ``words`` in the reader's language: what the link beside a heading, the way back from a footnote and a
    wide table are called.
    """
    label, table = escape(words["link_copy_here"]), escape(words["table"])
    named = _TASK.sub(_task, _HEADING.sub(lambda found: _heading(found, label), html))
    named = _BACK.sub(rf'\1 aria-label="{escape(words["footnote_back"])} \2"', named)
    named = _ALONE.sub(r'<\g<tag> class="hb-alone"\g<rest>>\g<link>', named)
    named = _CORNER.sub(r"<td\1></td>", named)
    return _TABLE.sub(rf'<div class="hb-scroll" data-hb-table="{table}">\g<0></div>', named)


def _heading(found: re.Match[str], label: str) -> str:
    level, anchor, text = found["level"], found["id"], found["text"].strip()
    name = f"{label}: {_TAG.sub('', text)}".replace('"', "&quot;")
    link = f'<a class="headerlink" href="#{anchor}" aria-label="{name}" title="{label}"></a>'
    spoken = f'aria-labelledby="{anchor}--text"{found["rest"]}'
    return f'<h{level} id="{anchor}" {spoken}><span id="{anchor}--text">{text}</span>{link}</h{level}>'


def _task(found: re.Match[str]) -> str:
    return f'{found["control"]}<span class="task-list-text">{found["text"].strip()}</span></label>'
