"""What search must know of a language beyond its stems: small words, words that bend, and how words join.

A language that is not here is searched all the same, without these refinements.
"""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SMALL: Mapping[str, tuple[str, ...]] = {
    "da": _words(
        "ad af alle alt altså at bare blev blive bliver da de dem den denne der deres det dette dig din"
        " dine dit du efter eller en end er et for fra få får gør gøre ham han hans har havde have hende"
        " hendes her hos hun hvad hvem hvilken hvis hvor hvordan hvorfor i ikke ind jeg jer jeres jo kan"
        " kom komme kommer kun kunne man mange med meget men mere mig min mine mit må nu når og også om"
        " op os over på selv sig sin sine sit skal skulle som så til ud uden under var ved vi vil ville"
        " vor være været"
    ),
    "nb": _words(
        "alle alt at av bare ble bli blir da de deg dem den denne der deres det dette din dine ditt du"
        " eller en enn er et etter for fra få får gjør gjøre ham han hans har hadde ha henne hennes her"
        " hos hun hva hvem hvilken hvis hvor hvordan hvorfor i ikke inn jeg kan kom komme kommer kun"
        " kunne man mange med meg men mer min mine mitt mye må ned nå når og også om opp oss over på seg"
        " selv sin sine sitt skal skulle som så til under ut uten var ved vi vil ville vår være vært"
    ),
    "en": _words(
        "a about all also am an and any are as at be been but by can could did do does for from get had"
        " has have he her here him his how i if in into is it its just me more my no not of on or our out"
        " own s she should so some t than that the their them then there these they this those to too up"
        " was we were what when where which who why will with would you your"
    ),
}
"""Words that carry no subject of their own."""

JOINTS: Mapping[str, tuple[str, ...]] = {"da": ("", "s", "e"), "nb": ("", "s", "e")}
"""What may stand between the parts of a compound."""

ENDINGS: Mapping[str, tuple[str, ...]] = {
    "da": _words(
        "s e r t en er et es ede ens ers ets ene erne enes ernes ende endes erens eren erende ere eres"
        " ern hed heden heder ing ingen inger ingens ingerne else elsen elser lig ligt lige"
    ),
    "nb": _words(
        "s e r t a en er et es ede ens ers ets ene enes ende eren ere te het heten heter ing ingen inger"
        " else elsen elser lig ligt lige"
    ),
    "en": _words("s es ed d ing ings er ers ly ness al ally"),
}
"""Endings that a reader may write on a word which the handbook knows without, or with another."""

IRREGULAR: Mapping[str, Mapping[str, str]] = {
    "da": {
        "børn": "barn", "børnene": "barn", "børns": "barn", "mænd": "mand", "mændene": "mand",
        "døtre": "datter", "brødre": "bror", "brødrene": "bror", "fædre": "far", "fader": "far",
        "mødre": "mor", "moder": "mor", "søstre": "søster", "forældrene": "forælder", "forældre": "forælder",
        "nætter": "nat", "hænder": "hånd", "bøger": "bog", "åben": "åbne", "åbent": "åbne", "åbner": "åbne",
        "åbning": "åbne", "åbningen": "åbne", "slår": "slå", "slog": "slå", "slået": "slå", "går": "gå",
        "gik": "gå", "gået": "gå", "dør": "dø", "døde": "dø", "død": "dø", "tror": "tro", "bor": "bo",
        "giver": "give", "gav": "give", "drak": "drikke", "drukket": "drikke", "sov": "sove",
        "græd": "græde", "løj": "lyve", "skar": "skære", "spørg": "spørge", "spurgte": "spørge",
        "tog": "tage", "taget": "tage", "sagt": "sige", "sagde": "sige", "bad": "bede", "skrev": "skrive",
        "anonymt": "anonym", "anonyme": "anonym", "fortroligt": "fortrolig",
    },
    "nb": {
        "barna": "barn", "menn": "mann", "mennene": "mann", "døtre": "datter", "brødre": "bror",
        "fedre": "far", "mødre": "mor", "søstre": "søster", "foreldrene": "forelder", "foreldre": "forelder",
        "netter": "natt", "hender": "hånd", "bøker": "bok", "åpen": "åpne", "åpent": "åpne", "åpner": "åpne",
        "åpning": "åpne", "slår": "slå", "slo": "slå", "slått": "slå", "går": "gå", "gikk": "gå",
        "dør": "dø", "døde": "dø", "død": "dø", "tror": "tro", "bor": "bo", "drakk": "drikke",
        "drukket": "drikke", "sov": "sove", "gråt": "gråte", "skar": "skjære", "tok": "ta",
        "anonymt": "anonym", "anonyme": "anonym", "fortrolige": "fortrolig",
    },
    "en": {
        "children": "child", "men": "man", "women": "woman", "wives": "wife", "lives": "life",
        "drank": "drink",
        "drunk": "drink", "slept": "sleep", "lost": "lose", "hurting": "hurt", "died": "die", "dying": "die",
        "dead": "die", "spoke": "speak", "told": "tell", "people": "person", "fought": "fight", "hit": "hit",
        "hitting": "hit", "gave": "give", "left": "leave", "rang": "ring", "took": "take",
    },
}  # fmt: skip
"""Forms that no stemmer brings together, and the form they belong to."""
