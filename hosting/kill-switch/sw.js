// Takes the app off readers' machines: put this file in the place of `sw.js` on the host (docs/hosting.md). A browser that
// opens the app once more gets it, drops the app's own caches and unregisters; pages that are open stay as they are, and the
// next opening asks the network again. What readers made (IndexedDB) is not touched.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(remove()))

async function remove() {
  const { scope } = self.registration
  // Other apps may share the host: only caches named after this app's own folder go.
  const own = (await caches.keys()).filter((name) => name.endsWith(scope))
  await Promise.all(own.map((name) => caches.delete(name)))
  await self.registration.unregister()
}
