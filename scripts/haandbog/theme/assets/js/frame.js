/* The frame by finger and by keyboard: the menu, the languages, tables that are wider than the page.
   Works without: a label opens the menu, `details` the languages, and a table scrolls. */
(() => {
  "use strict";

  /* A label becomes the button that it looks like. */
  const asButton = (label) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.append(...label.childNodes);
    label.replaceWith(button);
    return button;
  };

  /* The menu: focus goes into it, stays in it, and comes back to where it was opened. */
  const drawer = document.getElementById("__drawer");
  const sidebar = document.querySelector(".md-sidebar--primary");
  const labels = { opener: document.querySelector(".hb-header__menu"), closer: document.querySelector(".hb-nav__closer") };
  if (drawer && sidebar && labels.opener && labels.closer) {
    const opener = asButton(labels.opener);
    const closer = asButton(labels.closer);
    opener.setAttribute("aria-controls", "hb-nav");
    opener.setAttribute("aria-expanded", "false");

    const around = [];
    for (let inside = sidebar; inside !== document.body; inside = inside.parentElement) {
      const beside = [...inside.parentElement.children].filter((other) => other !== inside);
      around.push(...beside.filter((other) => !other.matches(".md-overlay, .md-toggle, script")));
    }
    const settle = () => {
      opener.setAttribute("aria-expanded", String(drawer.checked));
      around.forEach((other) => (other.inert = drawer.checked));
      setTimeout(() => (drawer.checked ? closer : opener).focus({ preventScroll: true }), 50);
    };
    const turn = () => drawer.click();
    drawer.addEventListener("change", settle);
    opener.addEventListener("click", turn);
    closer.addEventListener("click", turn);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && drawer.checked) turn();
    });
    /* On a screen that grows wide the menu stands beside the page. */
    matchMedia("(min-width: 76.25em)").addEventListener("change", (wide) => wide.matches && drawer.checked && turn());
    if (drawer.checked) turn();
  }

  /* The languages: closed again by Escape, and when the reader goes elsewhere. */
  const languages = document.querySelector(".hb-languages");
  if (languages) {
    languages.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !languages.open) return;
      languages.open = false;
      languages.querySelector("summary").focus();
    });
    languages.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !languages.contains(event.relatedTarget)) languages.open = false;
    });
    document.addEventListener("click", (event) => languages.contains(event.target) || (languages.open = false));
  }

  /* A table wider than its place can be scrolled by keyboard too, and says what it is. */
  const nameOf = (box) => {
    const headings = [...document.querySelectorAll("#hb-content :is(h1, h2, h3, h4)")];
    const above = headings.filter((heading) => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
    return above.length ? `${box.dataset.hbTable}: ${above[above.length - 1].textContent.trim()}` : box.dataset.hbTable;
  };
  const measure = new ResizeObserver((changed) =>
    changed.forEach(({ target }) => {
      const wide = target.scrollWidth > target.clientWidth + 1;
      if (wide === target.hasAttribute("tabindex")) return;
      if (wide) {
        target.tabIndex = 0;
        target.setAttribute("role", "group");
        target.setAttribute("aria-label", nameOf(target));
      } else ["tabindex", "role", "aria-label"].forEach((name) => target.removeAttribute(name));
    }),
  );
  document.querySelectorAll("[data-hb-table]").forEach((box) => measure.observe(box));
})();
