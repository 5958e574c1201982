/* What the tests measure on an open page; asked for by measuring.py. */
(() => {
  const short = (element) => element.outerHTML.slice(0, 90);
  const labelOf = (element) => element.labels && element.labels[0];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const style = (element, name) => getComputedStyle(element)[name];

  /* What makes the page scroll sideways. */
  const wider = () => {
    const room = document.documentElement.clientWidth;
    const width = document.documentElement.scrollWidth;
    if (width <= room) return [];
    const out = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > room + 1);
    return [...out.slice(0, 3).map(short), `${width} px`];
  };

  /* The text spacing that a reader may ask for (WCAG 1.4.12). */
  const spaceOut = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
  };

  /* What is to be hit and is smaller than `least` pixels; links in a sentence aside. */
  const small = (least) => {
    const standsAlone = (element) => {
      let around = element;
      while (style(around, "display") === "inline") around = around.parentElement;
      return around === element || around.textContent.trim().length - element.textContent.trim().length < 2;
    };
    const box = (e) => ((e.matches("input") && labelOf(e)) || e).getBoundingClientRect();
    const targets = "a[href], button, summary, select, textarea, input, label[for], [role=button]";
    return [...document.querySelectorAll(targets)]
      .filter((e) => seen(e) && !e.matches(".md-toggle, .md-overlay"))
      .map((e) => [e, box(e)])
      .filter(([, { width, height }]) => width > 1 && height > 1 && (width < least || height < least))
      .filter(([e]) => standsAlone(e))
      .map(([e, { width, height }]) => `${Math.round(width)}x${Math.round(height)} ${short(e)}`);
  };

  /* Where the keyboard is: its name, and what is wrong with it; null at the end of the page. */
  const stop = () => {
    const at = document.activeElement;
    if (at === document.body) return null;
    const label = labelOf(at);
    const shown = (at.matches("input") && label) || at;
    const box = shown.getBoundingClientRect();
    const name = (at.getAttribute("aria-label") || at.textContent || (label && label.textContent) || "").trim();
    const framed = (e) => style(e, "outlineStyle") !== "none" && parseFloat(style(e, "outlineWidth")) >= 2;
    const within = (value, most) => Math.min(Math.max(value, 1), most - 1);
    const cover = document.elementFromPoint(
      within(box.left + box.width / 2, innerWidth),
      within(box.top + box.height / 2, innerHeight),
    );
    const ours = cover && (shown.contains(cover) || cover.contains(shown));
    const wrong = [
      [box.width < 1 || box.height < 1 || !seen(shown), "not seen"],
      [box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth, "outside the window"],
      [!framed(at) && !framed(shown), "no frame"],
      [!name, "no name"],
      [cover && !ours, `covered by ${cover && cover.className}`],
    ];
    return {
      name: name.replace(/\s+/g, " ").slice(0, 40),
      wrong: wrong.filter(([is]) => is).map(([, told]) => `${told}: ${short(at)}`),
    };
  };

  /* What moves, although the reader has asked for rest. */
  const moving = () => {
    const takesTime = (times) => times.split(",").some((time) => parseFloat(time) > 0);
    const all = [...document.querySelectorAll("*")];
    return all.filter((e) => takesTime(style(e, "transitionDuration")) || takesTime(style(e, "animationDuration"))).map(short);
  };

  /* In forced colours: icons that have the colour of the ground, and things to press without an edge. */
  const lost = () => {
    const none = [style(document.body, "backgroundColor"), "rgba(0, 0, 0, 0)"];
    const of = (selector) => [...document.querySelectorAll(selector)].filter(seen);
    return [
      ...of(".hb-i").filter((e) => none.includes(style(e, "backgroundColor"))),
      ...of(".hb-tile, .hb-btn, .hb-bar, .hb-pill").filter((e) => parseFloat(style(e, "borderTopWidth")) === 0),
    ].map(short);
  };

  return { wider, spaceOut, small, stop, moving, lost };
})()
