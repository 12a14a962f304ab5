import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/support/find-browser.ts'
import { freePort } from './tests/support/free-port.ts'
import { browserFlags } from './tests/support/launch-browser.ts'

// The workers read this file too; they must see the port the main process chose.
process.env.FAHENG_E2E_PORT ??= String(await freePort())
const port = process.env.FAHENG_E2E_PORT

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A busy machine can starve a browser of its turn. What passed only the second time is named by .ci/count-tests.mjs.
  retries: 1,
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'zh-CN',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        ...browserFlags,
        // A plain-http name that is not this machine's own: browsers give it no service worker.
        '--host-resolver-rules=MAP intranet.test 127.0.0.1',
      ],
    },
  },
  // The production build, served the way `npm start` serves it.
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    stdout: 'ignore',
  },
})
