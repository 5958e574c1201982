/* What the frame does: copy links, print, and the menu by keyboard. The search has a script of its own.
   No inline style, no eval, nothing is sent anywhere. Works without: a label opens the menu, a heading's
   link is an ordinary link. */
(() => {
  "use strict";
  const root = document.documentElement;
  const toggle = (name) => document.getElementById(name);
  const openers = new Map();

  /* The menu: Material's labels become buttons that say whether it is open. */
  const asButton = (label) => {
    const name = label.htmlFor;
    label.setAttribute("role", "button");
    label.tabIndex = 0;
    label.setAttribute("aria-expanded", String(toggle(name).checked));
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation(); /* Material would click it once more. */
      label.click();
    });
    label.addEventListener("click", () => toggle(name).checked || openers.set(name, label));
  };

  const buttons = document.querySelectorAll(".hb-header [for=__drawer], .hb-nav__closer");
  buttons.forEach((label) => toggle(label.htmlFor) && asButton(label));

  const onToggle = (name, whenOpen) => {
    const box = toggle(name);
    if (!box) return;
    box.addEventListener("change", () => {
      buttons.forEach((label) => {
        if (label.htmlFor === name) label.setAttribute("aria-expanded", String(box.checked));
      });
      if (box.checked) {
        whenOpen();
        return;
      }
      const opener = openers.get(name);
      openers.delete(name);
      if (opener) setTimeout(() => opener.focus({ preventScroll: true }), 50);
    });
  };

  /* Focus goes to the first thing to use, and back to the button that opened. */
  const closer = document.querySelector(".hb-nav__closer");
  onToggle("__drawer", () => closer && setTimeout(() => closer.focus({ preventScroll: true }), 50));

  const drawer = toggle("__drawer");
  const sidebar = document.querySelector(".md-sidebar--primary");
  document.addEventListener("keydown", (event) => {
    if (!drawer || !drawer.checked) return;
    if (event.key === "Escape") drawer.click();
    if (event.key !== "Tab" || !sidebar) return;
    const stops = [...sidebar.querySelectorAll("a, summary, [tabindex='0']")].filter((stop) => stop.offsetParent);
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
  });

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

  const shade = () => {
    const label = document.querySelector("[data-md-component=palette] label:not([hidden])");
    if (label) label.click();
  };

  const passed = (heading) => heading.getBoundingClientRect().top < 250;
  const acts = {
    print: () => window.print(),
    copy: (button) => copy("", button),
    shade,
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

  /* The glossary's words: the explanation opens below the word and closes again. Without this, or where
     the explanation is missing, the word is a link to the glossary. */
  const glossary = window.hbTerms;
  const shut = (word) => {
    const note = document.getElementById(word.getAttribute("aria-controls"));
    if (note) note.remove();
    word.setAttribute("aria-expanded", "false");
    word.removeAttribute("aria-controls");
  };
  const explain = (word, told, number) => {
    const note = document.createElement("span");
    note.className = "hb-note";
    note.id = `hb-note-${number}`;
    note.setAttribute("role", "status");
    const name = document.createElement("b");
    const more = document.createElement("a");
    name.textContent = told[0];
    more.textContent = glossary.glossary;
    more.href = word.href;
    word.after(note);
    word.setAttribute("aria-expanded", "true");
    word.setAttribute("aria-controls", note.id);
    note.append(name, ` ${told[1]} `, more);
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
