import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { browserFlags } from './launch-browser.ts'

/** A browser profile on the disk that outlives its browsers. */
export interface Profile {
  readonly folder: string
  /** Starts a browser on the profile; the one before must be gone. */
  readonly open: () => Promise<BrowserContext>
  /** Removes the profile. */
  readonly remove: () => Promise<void>
}

export async function newProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'faheng-profile-'))
  return {
    folder,
    open: () =>
      chromium.launchPersistentContext(folder, {
        executablePath: findBrowser(),
        args: [...browserFlags],
        locale: 'zh-CN',
        serviceWorkers: 'block',
      }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  }
}

/** Ends the browser process as a power cut would end it: it gets no chance to do anything. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('a persistent context without a browser')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pid = processInfo.find(({ type }) => type === 'browser')?.id
  if (pid === undefined) throw new Error('no browser process')
  const gone = new Promise((resolve) => browser.once('disconnected', resolve))
  process.kill(pid, 'SIGKILL')
  await gone
}
