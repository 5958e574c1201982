"""``assets/js/terms.js``: what the glossary's words mean, for the script that explains them in place."""

from __future__ import annotations

import json

from haandbog.model.handbook import Handbook
from haandbog.rendering.interface_words import words


def terms_script(handbook: Handbook, language: str) -> str:
    """The explanations of a language by id, and the words around them, as one assignment."""
    fallback = handbook.settings.language
    told = words(language)
    explained = {
        term.id: [term.name.within(language, fallback), term.explanation.within(language, fallback)]
        for term in handbook.terms.values()
        if term.explanation
    }
    data = {"glossary": told["glossary"], "close": told["close"], "terms": explained}
    return f"window.hbTerms={json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"
