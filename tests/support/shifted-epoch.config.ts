import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { datasetFiles } from '../../src/build/dataset-files.ts'

const shift = Number(process.env['FAHENG_EPOCH_SHIFT'])

/** The app as code one epoch older or newer would be: another epoch, and in newer code one more table. */
function shiftedEpoch(): Plugin {
  return {
    name: 'test:shifted-epoch',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/storage/database.ts')) return
      const versions = [...code.matchAll(/this\.version\((\d+)\)\.stores\(\{.*\}\)/g)]
      const last = versions.at(-1)
      const shifted = code.replace(
        /schemaEpoch = (\d+)/,
        (_, epoch) => `schemaEpoch = ${Number(epoch) + shift}`,
      )
      if (!last || shifted === code)
        throw new Error('database.ts no longer says its versions and epoch as expected')
      if (shift < 0) return shifted
      return shifted.replace(
        last[0],
        `${last[0]}\n    this.version(${Number(last[1]) + shift}).stores({ later: 'id' })`,
      )
    },
  }
}

// Neither worker nor policy, which have no part in this.
export default defineConfig({
  base: './',
  plugins: [react(), datasetFiles({ folder: 'data' }), shiftedEpoch()],
  build: { minify: false, reportCompressedSize: false },
})
