import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { checkPackage } from '../../src/core/package/check-package.ts'
import { readPackageFolder } from '../../src/package/read-folder.ts'

/** The rows of data/ as one JSON, for the case of all real bureaus. */
const publishedRows: Plugin = {
  name: 'published-rows',
  configureServer({ middlewares }) {
    middlewares.use('/published-rows.json', (_, response, next) => {
      readPackageFolder('data')
        .then((folder) => response.end(JSON.stringify(checkPackage(folder).rows)))
        .catch(next)
    })
  },
}

/** `npm run gallery`: the development server on the gallery's own page, without worker or policy. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), publishedRows],
  server: { open: false },
})
