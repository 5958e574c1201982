/* The handbook without a net: one service worker for each language, written at build. Above this stand
   EDITION, WORDS, FIRST and REST: the files of this edition, each with its hash, the urgent ones first.

   An edition is never mixed with another: each has a cache of its own, a file is kept only when it is the
   one that the build made, and a new edition waits until the reader takes it. */
const NAME = `haandbog ${new URL(self.registration.scope).pathname} `;
const CACHE = NAME + EDITION;
const HASHES = new Map([...FIRST, ...REST].map(([path, hash]) => [address(path), hash]));
const fromElsewhere = new Set();

function address(path) {
  return new URL(path, self.registration.scope).href;
}

/* A file's address as the list has it: without what is asked, and with a folder's page as the folder. */
function plain(url) {
  const found = new URL(url);
  return found.origin + found.pathname.replace(/\/index\.html$/, "/");
}

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/* The file from the net, if it is this edition's; kept then. Null when the host has another edition. */
async function fetched(url) {
  const told = await fetch(url, { cache: "no-cache", credentials: "same-origin" });
  if (!told.ok) return null;
  const bytes = await told.clone().arrayBuffer();
  if ((await hashOf(bytes)) !== HASHES.get(url)) return null;
  const kept = new Response(bytes, { headers: told.headers });
  await (await caches.open(CACHE)).put(url, kept.clone());
  return kept;
}

async function fill(files) {
  const cache = await caches.open(CACHE);
  const queue = files.map(([path]) => address(path));
  const take = async () => {
    for (let url = queue.shift(); url; url = queue.shift()) {
      if (!(await cache.match(url)) && !(await fetched(url))) throw new Error(`another edition: ${url}`);
    }
  };
  await Promise.all([take(), take(), take(), take()]);
}

/* The rest comes when the page is quiet; what is missing is asked for again the next time. */
let filling = null;
function fillRest() {
  filling = filling || fill(REST).catch(() => {}).finally(() => (filling = null));
  return filling;
}

self.addEventListener("install", (event) => event.waitUntil(fill(FIRST)));

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(NAME) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

/* Where one page is open and nobody has begun to read it, the new edition may come at once. */
async function takeAlone() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length < 2) await self.skipWaiting();
}

self.addEventListener("message", (event) => {
  if (event.data === "take") event.waitUntil(self.skipWaiting());
  if (event.data === "take alone") event.waitUntil(takeAlone());
  if (event.data === "fill") event.waitUntil(fillRest());
});

function notSaved() {
  const root = self.registration.scope;
  const page = `<!doctype html><html lang="${WORDS.language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${WORDS.title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; img-src data:">
<link rel="stylesheet" href="${address(WORDS.stylesheet)}"></head>
<body class="md-typeset" data-md-color-scheme="default"><main class="hb-way"><h1>${WORDS.title}</h1>
<p class="hb-lead">${WORDS.text}</p><p><a href="${root}">${WORDS.home}</a></p></main></body></html>`;
  return new Response(page, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/* A page: this edition's, from the cache or the net. Where the host has only a newer one, that page is
   shown whole, with its own files. */
async function page(event) {
  const url = plain(event.request.url);
  const cache = await caches.open(CACHE);
  const kept = (await cache.match(url)) || (HASHES.has(`${url}/`) && Response.redirect(`${url}/`));
  if (kept) return kept;
  try {
    const ours = HASHES.has(url) && (await fetched(url));
    if (ours) return ours;
    if (event.resultingClientId) fromElsewhere.add(event.resultingClientId);
    return await fetch(event.request);
  } catch {
    return notSaved();
  }
}

/* What a page asks for. What is no part of the list, such as a PDF, is kept once somebody has asked for it. */
async function part(event) {
  const url = plain(event.request.url);
  if (fromElsewhere.has(event.clientId)) return fetch(event.request);
  const cache = await caches.open(CACHE);
  return (await cache.match(url)) || (HASHES.has(url) && (await fetched(url).catch(() => null))) || fetch(event.request);
}

async function asked(event) {
  const cache = await caches.open(CACHE);
  try {
    const told = await fetch(event.request);
    if (told.status === 200) await cache.put(plain(event.request.url), told.clone());
    return told;
  } catch (error) {
    const kept = await cache.match(plain(event.request.url));
    if (kept) return kept;
    if (event.request.mode === "navigate") return notSaved();
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.location.origin)) return;
  if (new URL(request.url).pathname.endsWith(".pdf")) event.respondWith(asked(event));
  else if (request.mode === "navigate") event.respondWith(page(event));
  else event.respondWith(part(event));
});
