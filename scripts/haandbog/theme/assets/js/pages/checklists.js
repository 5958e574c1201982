/* Checklists that remember: in this browser only, by the page and the words of each line. Nothing is sent
   anywhere; where nothing may be kept (a private window), ticks last as long as the page. */

const page = document.querySelector("[data-hb-permalink]");
const lists = [...document.querySelectorAll("ul.task-list")].filter((list) => !list.parentElement.closest("ul.task-list"));
const kept = document.getElementById("hb-kept");
const KEY = `hb-check:${page ? page.dataset.hbPermalink.replace(/^[./]+/, "") : location.pathname}`;

const read = () => {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEY) || "[]"));
  } catch {
    return new Set();
  }
};
const write = (ticked) => {
  try {
    if (ticked.size) localStorage.setItem(KEY, JSON.stringify([...ticked]));
    else localStorage.removeItem(KEY);
  } catch { /* Not allowed here. */ }
};

const boxes = (list) => [...list.querySelectorAll("input[type=checkbox]")];
const words = (box) => box.closest("label").textContent.trim().replace(/\s+/g, " ");

/* Below each list: that the ticks are kept, how many, and a way to take them all away. */
const makeLine = (list) => {
  const line = kept.content.firstElementChild.cloneNode(true);
  const [told, clear] = [line.querySelector("[data-hb-told]"), line.querySelector("button")];
  const count = () => {
    const every = boxes(list);
    const done = every.filter((box) => box.checked).length;
    told.textContent = told.dataset.hbTold.replace("{n}", done).replace("{all}", every.length);
    clear.hidden = !done;
  };
  clear.addEventListener("click", () => {
    const ticked = read();
    boxes(list).forEach((box) => {
      box.checked = false;
      ticked.delete(words(box));
    });
    write(ticked);
    count();
    boxes(list)[0].focus();
  });
  list.addEventListener("change", ({ target }) => {
    const ticked = read();
    if (target.checked) ticked.add(words(target));
    else ticked.delete(words(target));
    write(ticked);
    count();
  });
  list.after(line);
  count();
};

if (kept) {
  const before = read();
  lists.filter((list) => boxes(list).some((box) => !box.disabled)).forEach((list) => {
    boxes(list).forEach((box) => { box.checked = box.checked || before.has(words(box)); });
    makeLine(list);
  });
}
