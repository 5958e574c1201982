/* A guide one step at a time: large, calm, by thumb or arrow. Without this all steps stand on the page. */

const box = document.getElementById("hb-one");
const list = document.querySelector(".hb-steps > ol, ol.hb-steps");
const steps = list ? [...list.children] : [];
const part = (name) => box.querySelector(`[data-hb-${name}]`);
let at = 0;

const sheet = document.createElement("link");
const styled = new Promise((resolve) => {
  sheet.rel = "stylesheet";
  sheet.href = new URL("../../css/steps.css", import.meta.url).href;
  sheet.addEventListener("load", resolve);
  sheet.addEventListener("error", resolve);
});

/* A step as it stands on the page; what it holds keeps its links, and gives up its ids. */
const copied = (step) => {
  const copy = document.createElement("div");
  copy.append(...step.cloneNode(true).childNodes);
  copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  return copy.childNodes;
};

const show = (number) => {
  at = Math.max(0, Math.min(steps.length - 1, number));
  part("number").textContent = String(at + 1);
  part("place").textContent = box.dataset.place.replace("{n}", at + 1).replace("{all}", steps.length);
  part("text").replaceChildren(...copied(steps[at]));
  part("room").scrollTop = 0;
  part("back").disabled = at === 0;
  part("next").hidden = at === steps.length - 1;
  part("done").hidden = !part("next").hidden;
  part("dots").querySelectorAll("li").forEach((dot, place) => dot.classList.toggle("is-done", place <= at));
};

/* Where the last button was, the next one is: the thumb does not have to look for it, and a key always has
   somewhere to be. */
const go = (number) => {
  const from = document.activeElement;
  show(number);
  if (from.hidden || from.disabled || from === document.body) part(part("next").hidden ? "done" : "next").focus();
};

const open = async () => {
  await styled;
  show(0);
  box.showModal();
  part("next").focus();
};

const makeOpener = () => {
  const opener = document.createElement("button");
  const sign = document.createElement("span");
  opener.type = "button";
  opener.className = "hb-btn hb-one__open";
  sign.className = "hb-i hb-i--arrows-out";
  sign.setAttribute("aria-hidden", "true");
  opener.append(sign, box.dataset.open);
  opener.addEventListener("click", open);
  (list.closest(".hb-steps") || list).before(opener);
};

/* What is said first on the page can be tapped from every step: the call for help. */
const call = document.querySelector(".hb-call:not(.hb-call--other)");

if (box && steps.length > 1) {
  document.head.append(sheet);
  makeOpener();
  if (call) part("call").append(call.cloneNode(true));
  part("dots").append(...steps.map(() => document.createElement("li")));
  part("back").addEventListener("click", () => go(at - 1));
  part("next").addEventListener("click", () => go(at + 1));
  part("done").addEventListener("click", () => box.close());
  part("shut").addEventListener("click", () => box.close());
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") go(at + 1);
    if (event.key === "ArrowLeft") go(at - 1);
  });
}
