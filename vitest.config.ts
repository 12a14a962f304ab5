import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// The build writes this module; code under test only needs it to be there.
const resolve = {
  alias: {
    'virtual:faheng-dataset': fileURLToPath(new URL('tests/support/built-in-version.ts', import.meta.url)),
  },
}

// One runner, two rooms: pure and storage code in Node, components in a DOM.
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    projects: [
      { resolve, test: { name: 'unit', include: ['tests/**/*.test.ts'], environment: 'node' } },
      {
        plugins: [react()],
        resolve,
        test: { name: 'component', include: ['tests/**/*.test.tsx'], environment: 'jsdom' },
      },
    ],
  },
})
