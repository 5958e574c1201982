/* The search box: a dialog with a combobox (WAI-ARIA APG). Index and engine come the first time it is opened.
   No inline style, no eval; what the index says is written as text, never as HTML. */

const box = document.getElementById("hb-search");
const part = (name) => box.querySelector(`[data-hb-${name}]`);
const input = document.getElementById("hb-query");
const list = document.getElementById("hb-hits");
const [clear, count, lost, help, none, hint] = ["clear", "count", "lost", "help", "none", "hint"].map(part);
const root = new URL(box.dataset.hbIndex, location.href);
const ICONS = {
  acute: "siren", page: "", module: "book-open", partner: "signpost", problem: "signpost", number: "phone-call",
  term: "quotes",
};
const LIMIT = 15;

let search = null;
let labels = {};
let loading = null;
let active = -1;

const make = (name, css, text) => {
  const element = document.createElement(name);
  if (css) element.className = css;
  if (text) element.textContent = text;
  return element;
};
const icon = (name) => {
  const drawn = make("span", `hb-i hb-i--${name}`);
  drawn.setAttribute("aria-hidden", "true");
  return drawn;
};

/* The box's own sheet; without it the box opens all the same. */
const styled = new Promise((resolve) => {
  const sheet = make("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("../../css/search.css", import.meta.url).href;
  sheet.addEventListener("load", resolve);
  sheet.addEventListener("error", resolve);
  document.head.append(sheet);
});

/* Index and engine, once; after a failure they are asked for again. */
const load = () => {
  loading ??= Promise.all([import("./engine.js"), fetch(root).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  })]).then(([engine, index]) => {
    labels = index.labels;
    search = engine.createSearch(index);
  }).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
};

const say = (() => {
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => { count.textContent = text; }, 250);
  };
})();

const withMarks = (element, pieces) => {
  for (const [text, found] of pieces) element.append(found ? make("mark", "", text) : text);
  return element;
};

/* Above the name: what sort of thing it is, or the page that the section stands on. */
const eyebrow = (hit) => {
  const line = make("span", `hb-hit__kind hb-hit__kind--${hit.kind}`);
  const drawn = hit.state ? hit.state[1] : ICONS[hit.kind];
  if (drawn) line.append(icon(drawn));
  const kind = labels[hit.kind] || "";
  const about = hit.heading ? hit.title : "";
  const isSaid = about && (hit.kind === "page" || about.startsWith(kind));
  line.append([isSaid ? "" : kind, about].filter(Boolean).join(" · "));
  if (hit.state) {
    line.classList.add(`hb-hit__kind--${hit.state[0]}`);
    line.append(` · ${hit.state[2]}`);
  }
  if (hit.language !== document.documentElement.lang && labels[`in_${hit.language}`]) {
    line.append(` (${labels[`in_${hit.language}`]})`);
  }
  return line;
};

const option = (link, number) => {
  link.id = `hb-hit-${number}`;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  return link;
};

const shown = (hit, number) => {
  const row = make("li", `hb-hit hb-hit--${hit.kind}`);
  const link = option(make("a", "hb-hit__link"), number);
  const name = withMarks(make("b", "hb-hit__name"), hit.heading ? hit.headingMarks : hit.titleMarks);
  row.setAttribute("role", "presentation");
  link.href = new URL(hit.url, root).href;
  const text = withMarks(make("span", "hb-hit__text"), hit.snippet);
  for (const said of [name, text]) if (hit.language !== document.documentElement.lang) said.lang = hit.language;
  link.append(eyebrow(hit), name);
  if (text.textContent) link.append(text);
  row.append(link);
  return row;
};

/* A number to tap is a choice of its own below its partner. */
const call = (hit, number) => {
  const style = hit.kind === "number" ? "acute" : "primary";
  const link = option(make("a", `hb-btn hb-btn--${style} hb-hit__call`), number);
  link.href = `tel:${hit.call[0]}`;
  link.append(icon("phone-call"), make("span", "hb-vh", `${labels.call} ${hit.title}: `), make("span", "hb-num", hit.call[1]));
  return link;
};

const options = () => [...list.querySelectorAll("[role=option]")];

const choose = (number) => {
  const all = options();
  active = all.length ? (number + all.length) % all.length : -1;
  all.forEach((one, at) => one.setAttribute("aria-selected", String(at === active)));
  if (active < 0) { input.removeAttribute("aria-activedescendant"); return; }
  input.setAttribute("aria-activedescendant", all[active].id);
  all[active].scrollIntoView({ block: "nearest" });
};

const state = (name) => {
  lost.hidden = name !== "lost";
  help.hidden = name === "found";
  none.hidden = name !== "none";
  count.classList.toggle("hb-vh", name !== "found");
  hint.hidden = name !== "empty";
  list.hidden = name !== "found";
  input.setAttribute("aria-expanded", String(name === "found"));
  if (name !== "found") { list.replaceChildren(); active = -1; input.removeAttribute("aria-activedescendant"); }
};

const show = (hits) => {
  let number = 0;
  list.replaceChildren(...hits.map((hit) => {
    const row = shown(hit, number++);
    if (hit.call) row.append(call(hit, number++));
    return row;
  }));
  active = -1;
  input.removeAttribute("aria-activedescendant");
  list.parentElement.scrollTop = 0;
};

const ask = async () => {
  const query = input.value.trim();
  clear.hidden = !input.value;
  if (!query) { state("empty"); say(""); return; }
  if (!search) say(count.dataset.loading);
  try {
    await load();
  } catch {
    state("lost");
    say("");
    return;
  }
  if (query !== input.value.trim()) return;
  const hits = search(input.value, { limit: LIMIT });
  show(hits);
  state(hits.length ? "found" : "none");
  say(!hits.length ? count.dataset.none : (hits.length === 1 ? count.dataset.one : count.dataset.many.replace("{n}", hits.length)));
};

const open = async () => {
  await styled;
  if (box.open) return;
  box.showModal();
  input.focus();
  input.select();
  ask();
  load().catch(() => { /* Told when something is asked. */ });
};
const close = () => box.close();

input.addEventListener("input", ask);
input.addEventListener("keydown", (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps && !list.hidden) {
    event.preventDefault();
    choose(active < 0 && event.key === "ArrowUp" ? -1 : active + steps[event.key]);
  }
  if (event.key === "Enter") {
    event.preventDefault();
    const chosen = options()[Math.max(0, active)];
    if (chosen) chosen.click();
  }
});
clear.addEventListener("click", () => { input.value = ""; input.focus(); ask(); });
part("again").addEventListener("click", () => { input.focus(); ask(); });
part("close").addEventListener("click", close);

/* A tap beside the box closes it; a way chosen on this very page does too. */
box.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (event.target === box) close();
  else if (link && !event.ctrlKey && !event.metaKey && link.protocol !== "tel:") close();
});

document.querySelectorAll("[data-hb-search]").forEach((opener) => {
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-haspopup", "dialog");
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    open();
  });
});

document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  open();
});
