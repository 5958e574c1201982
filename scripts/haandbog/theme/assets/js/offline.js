/* The handbook without a net: has this language kept, tells when a kept edition is shown, and offers a newer
   one. The page stays as it is until the reader takes it. */
(() => {
  "use strict";
  const workers = navigator.serviceWorker;
  const worker = new URL(document.currentScript.dataset.worker, location.href);
  if (!workers) return;
  const note = (name) => document.querySelector(`[data-hb-saved=${name}]`);
  const show = (name, is) => note(name) && (note(name).hidden = !is);

  /* What the reader had opened, kept over the change of editions; the browser keeps the place on the page. */
  const KEPT = "hb-open";
  const folds = () => [...document.querySelectorAll("#hb-content details")];
  const remember = () => sessionStorage.setItem(KEPT, JSON.stringify(folds().map((fold) => fold.open)));
  const recall = () => {
    const open = JSON.parse(sessionStorage.getItem(KEPT) || "[]");
    sessionStorage.removeItem(KEPT);
    folds().forEach((fold, number) => open[number] && (fold.open = true));
  };

  /* Another language's worker may have brought the page: that this language's own takes over changes nothing. */
  const isOurs = () => Boolean(workers.controller && workers.controller.scriptURL === worker.href);
  let controlled = isOurs();
  workers.addEventListener("controllerchange", () => {
    if (!controlled) return (controlled = isOurs());
    remember();
    location.reload();
  });

  /* A visit begins with the newest edition; who has begun to read, here or in another tab, is asked. */
  let fresh = !sessionStorage.getItem("hb-visit");
  sessionStorage.setItem("hb-visit", "1");
  ["pointerdown", "keydown", "wheel"].forEach((touch) => addEventListener(touch, () => (fresh = false), { once: true }));
  const offer = (waiting) => {
    if (fresh && performance.now() < 30000) waiting.postMessage("take alone");
    note("newer").querySelector("button").onclick = () => waiting.postMessage("take");
    show("newer", true);
  };

  /* Asking for the worker anew tells whether there is a net, and whether there is a newer edition. */
  const ask = (registration) =>
    registration.update().then(
      () => show("offline", false),
      () => show("offline", controlled),
    );

  const start = async () => {
    recall();
    show("offline", controlled && !navigator.onLine);
    let registration;
    try {
      registration = await workers.register(worker, { updateViaCache: "none" });
    } catch {
      registration = await workers.getRegistration(worker);
    }
    if (!registration) return;
    if (registration.waiting && controlled) offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming.addEventListener("statechange", () => coming.state === "installed" && controlled && offer(coming));
    });
    const again = () => ask(registration);
    addEventListener("online", again);
    addEventListener("offline", () => show("offline", controlled));
    document.addEventListener("visibilitychange", () => document.hidden || again());
    again();
    const { active } = await workers.ready;
    active.postMessage("fill");
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
})();
