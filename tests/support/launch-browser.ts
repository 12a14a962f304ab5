import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from './find-browser.ts'

/** No sandbox (containers have none), no graphics card, and nothing that asks the network by itself. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser of the tests, for scripts that are no tests: benchmarks and pictures. The caller closes it. */
export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...browserFlags, ...flags] })
}
