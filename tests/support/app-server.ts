import { test as base } from './page.ts'
import { startStaticServer, type StaticServer } from './static-server.ts'

export { expect } from './page.ts'

/** Adds a server of the test's own, under a sub-path, that the test may break or stop. */
export const test = base.extend<{ server: StaticServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
  server: async ({}, provide) => {
    const server = await startStaticServer()
    await provide(server)
    await server.stop()
  },
})
