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

  /* On paper every fold is open, each tab has its title above it, and a link says where it leads. */
  const folds = () => [...document.querySelectorAll(".md-content details:not([open])")];
  let unfolded = [];
  addEventListener("beforeprint", () => {
    (unfolded = folds()).forEach((fold) => (fold.open = true));
    document.querySelectorAll(".tabbed-set").forEach(titles);
    document.querySelectorAll(LINKS).forEach(address);
    document.querySelectorAll(".md-content :is(iframe, video, audio)[src]").forEach((medium) => {
      const all = [...medium.parentElement.querySelectorAll(MEDIA)];
      medium.parentElement.dataset.hbMedia = all.map((each) => each.src).join(" ");
    });
    document.querySelectorAll(".hb-foot").forEach((foot) => (foot.dataset.hbAddress = location.href.split(/[?#]/)[0]));
  });
  addEventListener("afterprint", () => unfolded.forEach((fold) => (fold.open = false)));

  const LINKS = ".md-content :is(p:not(.hb-eyebrow), li, td, dd, h3) a[href]:not([class])";
  const MEDIA = ":scope > :is(iframe, video, audio)[src]";
  const titles = (tabs) => {
    const labels = [...tabs.querySelectorAll(":scope > .tabbed-labels > label")];
    const sheets = tabs.querySelectorAll(":scope > .tabbed-content > .tabbed-block");
    labels.forEach((label, place) => sheets[place] && (sheets[place].dataset.hbTitle = label.textContent.trim()));
  };
  /* Below the handbook's own address: "akut/overdosis/"; nothing where the link's words say it themselves. */
  const address = (link) => {
    const whole = link.href;
    const inside = whole.startsWith(window.__md_scope) && whole.slice(`${window.__md_scope}`.length);
    const isHere = link.pathname === location.pathname && link.host === location.host;
    const told = isHere ? "" : inside || whole.replace(/^(https?:\/\/|mailto:|tel:)/, "").replace(/\/$|\?subject=.*/, "");
    const bare = (text) => text.replace(/[\s\u00ad]/g, "");
    const isSaid = bare(link.textContent).includes(bare(told).replace(/^\+4[57]/, ""));
    link.dataset.hbAddress = isSaid ? "" : told;
  };

  /* A fold opens for a link that leads into it. */
  const unfold = () => {
    const spot = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const around = spot && folds().filter((fold) => fold.contains(spot));
    if (!around || !around.length) return;
    around.forEach((fold) => (fold.open = true));
    spot.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();

  /* The list of sections marks the one that is being read. */
  const ways = new Map();
  document.querySelectorAll(".md-sidebar--secondary a[href^='#']").forEach((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) ways.set(heading, link);
  });
  if (ways.size) {
    const mark = () => {
      const passed = [...ways.keys()].filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3);
      const here = ways.get(passed[passed.length - 1]);
      ways.forEach((link) => link.classList.toggle("md-nav__link--active", link === here));
      ways.forEach((link) => (link === here ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current")));
    };
    const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" });
    ways.forEach((link, heading) => watch.observe(heading));
  }

  /* A table or a sample wider than its place can be scrolled by keyboard too, and says what it is. */
  const nameOf = (box) => {
    const headings = [...document.querySelectorAll("#hb-content :is(h1, h2, h3, h4)")];
    const above = headings.filter((heading) => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
    const heading = above.length ? above[above.length - 1].textContent.trim() : "";
    return [box.dataset.hbTable, heading].filter(Boolean).join(": ");
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
  document.querySelectorAll("[data-hb-table], #hb-content pre > code").forEach((box) => measure.observe(box));
})();
