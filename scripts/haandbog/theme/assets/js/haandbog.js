/* What the frame does: copy links, print, explain words. The search has a script of its own, the menu is in
   frame.js. No inline style, no eval, nothing is sent anywhere. Works without: a heading's link is an
   ordinary link. */
(() => {
  "use strict";
  const root = document.documentElement;

  /* Links: the address that never changes where there is one. */
  const live = document.querySelector("[data-hb-said]");
  const page = document.querySelector("[data-hb-permalink]");
  const address = (fragment) => {
    const path = page ? page.dataset.hbPermalink : location.pathname;
    const url = new URL(path, location.href);
    url.hash = fragment;
    return url.href;
  };
  const said = () => (live ? live.dataset.hbSaid : "");

  const tell = (element) => {
    if (live) live.textContent = said();
    element.classList.add("hb-copied");
    element.dataset.hbCopied = said();
    setTimeout(() => {
      element.classList.remove("hb-copied");
      if (live) live.textContent = "";
    }, 4000);
  };

  const copy = async (fragment, element) => {
    try {
      await navigator.clipboard.writeText(address(fragment));
      tell(element);
    } catch {
      /* Not allowed here: the address stands in the address bar, and nothing is claimed. */
    }
  };

  const passed = (heading) => heading.getBoundingClientRect().top < 250;
  const acts = {
    print: () => window.print(),
    copy: (button) => copy("", button),
    shade: () => window.hbShade.turn(),
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".headerlink");
    if (link) copy(link.hash, link);
    const button = event.target.closest("[data-hb-do]");
    if (button) acts[button.dataset.hbDo](button);
    /* Another language keeps the section that is being read. */
    const way = event.target.closest(":is(header, footer, aside) [hreflang]");
    if (way) way.hash = [...document.querySelectorAll(":is(h2, h3)[id]")].filter(passed).map(({ id }) => id).pop() || "";
  });

  /* A section that has moved away left a line with a link: go straight on. */
  const goOn = () => {
    const spot = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const link = spot && spot.matches(".hb-moved") && spot.querySelector("a");
    if (link) location.replace(link.href);
  };
  addEventListener("hashchange", goOn);
  goOn();

  /* An address may ask for a tab. */
  const tab = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (tab && tab.name && tab.name.startsWith("__tabbed_")) tab.checked = true;

  /* The glossary's words: the explanation opens below the paragraph, so that no sentence is cut in two, and
     closes again. Without this, or where the explanation is missing, the word is a link to the glossary. */
  const glossary = window.hbTerms;
  const shut = (word) => {
    const note = document.getElementById(word.getAttribute("aria-controls"));
    if (note) note.remove();
    word.setAttribute("aria-expanded", "false");
    word.removeAttribute("aria-controls");
  };
  const below = (word, note) => {
    const block = word.closest("p, li, td, th, dd, h2, h3, h4, summary, figcaption, blockquote, div");
    if (block.matches("p, h2, h3, h4, summary")) block.after(note);
    else block.insertBefore(note, block.querySelector(":scope > :is(ul, ol)"));
  };
  const explain = (word, told, number) => {
    const note = document.createElement("div");
    note.className = "hb-note";
    note.id = `hb-note-${number}`;
    note.setAttribute("role", "status");
    const name = document.createElement("b");
    const more = document.createElement("a");
    name.textContent = told[0];
    more.textContent = glossary.glossary;
    more.href = word.href;
    below(word, note);
    word.setAttribute("aria-expanded", "true");
    word.setAttribute("aria-controls", note.id);
    note.append(name, ` ${told[1]} `, more);
    note.addEventListener("keydown", (event) => event.key === "Escape" && (shut(word), word.focus()));
  };
  if (glossary) {
    document.querySelectorAll("a.hb-word").forEach((word, number) => {
      const told = glossary.terms[decodeURIComponent(word.hash.slice(1))];
      if (!told) return;
      word.setAttribute("aria-expanded", "false");
      word.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (word.getAttribute("aria-expanded") === "true") shut(word);
        else explain(word, told, number);
      });
      word.addEventListener("keydown", (event) => event.key === "Escape" && shut(word));
    });
  }

  root.classList.add("hb-js");
})();
