/* Before anything is drawn: the reader's choice of light or dark, so that the page never flashes.
   It also gives Material's script what Material's templates would have written into each page. */
(() => {
  "use strict";
  const script = document.currentScript;
  const scope = script.dataset.scope ? new URL(script.dataset.scope, location) : new URL("../../", script.src);

  const read = (key, storage) => {
    try {
      return JSON.parse((storage || localStorage).getItem(`${scope.pathname}.${key}`));
    } catch {
      return null; /* The reader's browser keeps nothing: the device decides. */
    }
  };
  const keep = (key, value, storage) => {
    try {
      (storage || localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
    } catch {
      /* Likewise. */
    }
  };

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => read("__shade") || (dark.matches ? "slate" : "default");
  const dress = () => {
    if (!document.body) return false;
    if ("shades" in script.dataset) document.body.setAttribute("data-md-color-scheme", chosen());
    return true;
  };
  dark.addEventListener("change", dress);
  addEventListener("storage", dress);
  window.hbShade = {
    turn: () => {
      keep("__shade", chosen() === "slate" ? "default" : "slate");
      dress();
    },
  };
  const watch = new MutationObserver(() => dress() && watch.disconnect());
  if (!dress()) watch.observe(document.documentElement, { childList: true });

  window.__md_scope = scope;
  window.__md_get = read;
  window.__md_set = keep;
  window.__md_hash = (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0);
})();
