import { Workbox } from 'workbox-window'
import { newerCode } from '../storage/newer-code.ts'
import type { OfflineObstacle } from './offline-state.ts'

const workbox = 'serviceWorker' in navigator ? new Workbox(shellUrl('sw.js').href) : null
const listeners = new Set<() => void>()
const update: { stage: UpdateStage; applied: boolean } = { stage: 'none', applied: false }

workbox?.addEventListener('waiting', () => moveTo('waiting'))
// Another tab took the update: this page still runs the old code, whose files the new worker no longer keeps.
workbox?.addEventListener('controlling', ({ isUpdate }) => {
  if (isUpdate && !update.applied) moveTo('replaced')
})

// So it may be without a worker too, as on plain http: storage says it then.
newerCode.subscribe(() => moveTo('replaced'))

/** A file of the shell; the app lives under any path, so everything is relative to the page. */
export function shellUrl(file: string): URL {
  return new URL(file, document.baseURI)
}

/** Registers the worker and waits until it serves this page. Null when it does; otherwise what stands in the way. */
export async function startServiceWorker(): Promise<OfflineObstacle | null> {
  if (import.meta.env.DEV) return 'development'
  if (!window.isSecureContext) return 'insecure-origin'
  if (!workbox) return 'unsupported'
  try {
    const registration = await workbox.register({ immediate: true })
    if (!registration || !(await becomesActive(registration))) return 'registration-failed'
    await takesControl()
    return null
  } catch {
    return 'registration-failed'
  }
}

/**
 * Where an update of the app stands, as an external store: `waiting` for the reader's word, or `replaced`, taken in another
 * tab while this one runs on, which may read but not write from then on.
 */
export type UpdateStage = 'none' | 'waiting' | 'replaced'
export const updateStage = {
  subscribe: (notify: () => void) => {
    listeners.add(notify)
    return () => listeners.delete(notify)
  },
  current: () => update.stage,
}

/** Lets the waiting worker take over and reloads this page once. */
export function applyUpdate(): void {
  if (update.applied) return
  update.applied = true
  if (!workbox || update.stage === 'replaced') {
    location.reload()
    return
  }
  const reload = once(() => location.reload())
  workbox.addEventListener('controlling', reload)
  workbox.messageSkipWaiting()
  // Browsers do not always tell; a page that stays on the old version for ever is worse than a plain reload.
  setTimeout(reload, 3000)
}

/** Takes the program off this machine: its worker and its own caches. The page goes on until it is left. */
export async function removeProgram(): Promise<void> {
  const scope = shellUrl('./').href
  if ('caches' in window) {
    const names = await caches.keys()
    // Other apps may share the host.
    await Promise.all(names.filter((name) => name.endsWith(scope)).map((name) => caches.delete(name)))
  }
  if (workbox === null) return
  const registration = await navigator.serviceWorker.getRegistration(scope)
  await registration?.unregister()
}

function moveTo(stage: UpdateStage): void {
  update.stage = stage
  for (const notify of listeners) notify()
}

/** False when the worker is thrown away, which happens when one file of the shell did not arrive. */
function becomesActive(registration: ServiceWorkerRegistration): Promise<boolean> {
  if (registration.active) return Promise.resolve(true)
  const worker = registration.installing ?? registration.waiting
  if (!worker) return Promise.resolve(false)
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(true)
      if (worker.state === 'redundant') resolve(false)
    })
  })
}

/** After a forced reload no worker serves the page, and none will until the next one: that is no fault. */
function takesControl(): Promise<void> {
  const { serviceWorker } = navigator
  return new Promise((resolve) => {
    if (serviceWorker.controller) resolve()
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true })
    setTimeout(resolve, 3000)
  })
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}
