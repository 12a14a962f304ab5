/**
 * Whether the app will open without a network. `ready` only after the service worker is active, every file
 * of the shell is in its cache and the dataset is verified in storage.
 */
export type OfflineReadiness =
  | { readonly status: 'checking' }
  | { readonly status: 'ready' }
  | { readonly status: 'unavailable'; readonly reason: OfflineObstacle; readonly message_zh: string }

/**
 * `insecure-origin`: plain http on another host than this machine; `unsupported`: no service worker in this browser;
 * `registration-failed`: the worker was refused or its files did not all arrive; `shell-incomplete`: files are missing
 * from its cache; `data-not-stored`: the dataset is in memory only; `development`: the dev server has no worker.
 */
export type OfflineObstacle =
  | 'insecure-origin'
  | 'unsupported'
  | 'registration-failed'
  | 'shell-incomplete'
  | 'data-not-stored'
  | 'development'

/**
 * A newer app waits, or was taken in another tab already. `apply` reloads this page once into it; nothing happens before it
 * is called.
 */
export type UpdateState =
  | { readonly available: false }
  | { readonly available: true; readonly isTakenElsewhere: boolean; readonly apply: () => void }
