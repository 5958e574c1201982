"""The look's tokens as custom properties, ``--hb-*``: what all our stylesheets read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from haandbog.model.tokens import Tokens, Value

REM = 20
"""One rem in pixels: the root size that Material sets."""

HEAD = "/* Made at build from tokens.json. Do not edit by hand: see overrides/README.md. */"
LIGHT = ':root, [data-md-color-scheme="default"]'
DARK = '[data-md-color-scheme="slate"]'


def tokens_css(tokens: Tokens) -> str:
    """The stylesheet: measures once, colours and shadows for light and for dark. Lengths that text sits in
    are in rem, so that they follow the reader's own text size."""
    blocks = (
        _block(LIGHT, [*_fonts(tokens), *_measures(tokens), *_scheme(tokens, "light")]),
        "@media screen {\n" + _block(DARK, [*_scheme(tokens, "dark")]) + "}\n",
        f"@media (prefers-reduced-motion: reduce) {{\n{_block(':root', [*_still(tokens)])}\n}}",
    )
    return "\n".join((HEAD, *blocks, ""))


def grounds(tokens: Tokens) -> tuple[str, str]:
    """The page's ground, light and dark."""
    ground = _of(_of(tokens, "color"), "surface")
    return str(ground["light"]), str(ground["dark"])


def _block(selector: str, lines: list[str]) -> str:
    return "\n".join((f"{selector} {{", *(f"  {line};" for line in lines), "}"))


def _fonts(tokens: Tokens) -> Iterator[str]:
    fonts = _of(tokens, "font")
    for name in ("heading", "body"):
        font = _of(fonts, name)
        yield f'--hb-font-{name}: "{font["family"]}", {font["fallback"]}'
    yield f"--hb-heading-wght: {_number(_of(_of(fonts, 'heading'), 'axes')['wght'])}"


def _measures(tokens: Tokens) -> Iterator[str]:
    for name, size in _of(tokens, "type").items():
        if isinstance(size, Mapping):
            yield f"--hb-type-{name}: {_rem(size['px'])}"
            yield f"--hb-line-{name}: {_number(round(_float(size['line']) / _float(size['px']), 3))}"
    for group, unit in (("space", "rem"), ("target", "rem"), ("radius", "px"), ("stroke", "px")):
        for name, value in _of(tokens, group).items():
            yield f"--hb-{group}-{name}: {_rem(value) if unit == 'rem' else _number(value) + 'px'}"
    yield f"--hb-measure: {_rem(_of(tokens, 'measure')['body'])}"
    for name, value in _of(tokens, "focus").items():
        yield f"--hb-focus-{name}-size: {_number(value)}px"
    motion = _of(tokens, "motion")
    yield f"--hb-motion-quick: {motion['quick']}"
    yield f"--hb-motion-calm: {motion['calm']}"
    yield f"--hb-ease: {motion['ease']}"


def _scheme(tokens: Tokens, scheme: str) -> Iterator[str]:
    for name, value in _of(tokens, "color").items():
        if isinstance(value, Mapping):
            yield f"--hb-{name}: {value[scheme]}"
    for name, value in _of(_of(tokens, "shadow"), scheme).items():
        yield f"--hb-shadow-{name}: {value}"
    yield f"color-scheme: {scheme}"


def _still(tokens: Tokens) -> Iterator[str]:
    reduced = _of(tokens, "motion")["reduced"]
    yield f"--hb-motion-quick: {reduced}"
    yield f"--hb-motion-calm: {reduced}"


def _of(tokens: Tokens, name: str) -> Tokens:
    value = tokens[name]
    if not isinstance(value, Mapping):
        raise TypeError(f"{name} is no group of tokens")
    return value


def _float(value: Value) -> float:
    if isinstance(value, Mapping):
        raise TypeError("a group of tokens is no number")
    return float(value)


def _number(value: Value) -> str:
    return f"{_float(value):g}"


def _rem(value: Value) -> str:
    return f"{round(_float(value) / REM, 4):g}rem"
