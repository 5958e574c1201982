"""Mends in a rendered page what Markdown's own HTML leaves hard to hear: done on the finished text, once."""

from __future__ import annotations

import re
from html import escape

_HEADING = re.compile(
    r'<h(?P<level>[1-6]) id="(?P<id>[^"]+)"(?P<rest>[^>]*)>(?P<text>(?:(?!</h[1-6]>).)*?)'
    r'<a class="headerlink"[^>]*>.*?</a></h(?P=level)>',
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")
_TASK = re.compile(
    r'(?P<control><label class="task-list-control">.*?class="task-list-indicator"></span>)</label>'
    r"(?P<text>.*?)(?=</li>|</p>|<p>|<ul|<ol|<div)",
    re.DOTALL,
)


def mend(html: str, copy_link: str) -> str:
    """The page's HTML with headings that say only themselves and check boxes that say what they check.

    ``copy_link`` is the name of the link beside each heading, in the reader's language.
    """
    label = escape(copy_link, quote=True)
    return _TASK.sub(_task, _HEADING.sub(lambda found: _heading(found, label), html))


def _heading(found: re.Match[str], label: str) -> str:
    level, anchor, text = found["level"], found["id"], found["text"].strip()
    name = f"{label}: {_TAG.sub('', text)}".replace('"', "&quot;")
    link = f'<a class="headerlink" href="#{anchor}" aria-label="{name}" title="{label}"></a>'
    spoken = f'aria-labelledby="{anchor}--text"{found["rest"]}'
    return f'<h{level} id="{anchor}" {spoken}><span id="{anchor}--text">{text}</span>{link}</h{level}>'


def _task(found: re.Match[str]) -> str:
    return f'{found["control"]}<span class="task-list-text">{found["text"].strip()}</span></label>'
