import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

/**
 * The Chromium, Chrome or Edge to test with: `CHROME_PATH`, else what stands in the usual places, else
 * Playwright's own. Throws one message that says what to install.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const asked = env.CHROME_PATH
  if (asked && !existsSync(asked)) throw new Error(`CHROME_PATH names a file that does not exist: ${asked}`)
  const found = [asked, ...usualPlaces(env), chromium.executablePath()].find(
    (path) => path && existsSync(path),
  )
  if (found) return found
  throw new Error(
    [
      'The browser tests need Chromium, Chrome or Edge, and none was found. One of these helps:',
      '  Debian, Ubuntu:  apt-get install -y chromium',
      '  anywhere:        npx playwright install chromium',
      '  other place:     CHROME_PATH=/path/to/chrome npm test',
    ].join('\n'),
  )
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((root) =>
    root
      ? [
          join(root, 'Google/Chrome/Application/chrome.exe'),
          join(root, 'Chromium/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  )
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows,
  ]
}
