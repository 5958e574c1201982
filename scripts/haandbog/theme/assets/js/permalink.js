/* A permalink goes straight on to its page, and to the section that was asked for, wherever it stands now.
   Without JavaScript the page's own links do the same. */
(() => {
  "use strict";
  const name = decodeURIComponent(location.hash.slice(1));
  const spot = name && document.getElementById(name);
  const link = (spot && spot.querySelector("a")) || document.querySelector("[data-hb-go]");
  const url = new URL(link.href);
  if (name && !url.hash) url.hash = name;
  location.replace(url);
})();
