/* The handbook is not to be kept on the reader's device any more: what was kept is thrown away, this worker
   goes, and open pages are fetched anew from the net. */
async function leave() {
  const name = `haandbog ${new URL(self.registration.scope).pathname} `;
  const names = await caches.keys();
  await Promise.all(names.filter((each) => each.startsWith(name)).map((each) => caches.delete(each)));
  await self.registration.unregister();
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => null)));
}
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
