import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentSecurityPolicy } from './src/build/content-security-policy.ts'
import { datasetFiles } from './src/build/dataset-files.ts'
import { earlyScript } from './src/build/early-script.ts'
import { offlineShell } from './src/build/offline-shell.ts'
import { withoutJsonSchema } from './src/build/without-json-schema.ts'

export default defineConfig({
  // Relative, so that the same files work under any path of any static host.
  base: './',
  // A worker has parts of its own that come when they are needed.
  worker: { format: 'es', plugins: () => [withoutJsonSchema()] },
  // FAHENG_DATA builds the app on another data package, as the benchmark does.
  plugins: [
    react(),
    datasetFiles({ folder: process.env['FAHENG_DATA'] ?? 'data' }),
    contentSecurityPolicy(),
    earlyScript(),
    withoutJsonSchema(),
    ...offlineShell(),
  ],
  build: {
    // One style sheet: the shell stays a matter of few files, and no page waits for its looks.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // Whatever the first page needs comes as one file: cut by who else uses it, it compresses worse by the kilobyte.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'] },
            // What charts share with other pages: cut by who else uses each, they are six files of a few hundred bytes.
            {
              name: 'shared',
              test: /src\/(?:components\/(?:(?:use-)?(?:after-paint|batches)|mark-words|mark-cursor|chart\.module|folded|explained-button|cell-button|chart-theme)|core\/(?:compare\/report-text|charts\/(?:bar-rows|tile-grid))|features\/compare\/views\/absent-list\.module)\b/,
            },
          ],
        },
      },
    },
  },
})
