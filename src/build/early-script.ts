import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'

const entry = fileURLToPath(new URL('../app/early.ts', import.meta.url))

/**
 * Has the page run `src/app/early.ts` as a script of its own, which neither waits for the program nor is part of it.
 */
export function earlyScript(): Plugin {
  let code = ''
  let fileName = ''
  return {
    name: 'faheng:early-script',
    apply: 'build',
    async buildStart() {
      code = await compiled()
      const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8)
      fileName = `assets/early-${hash}.js`
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: code })
    },
    transformIndexHtml: {
      order: 'post',
      // Behind what the page says as long as there is no program.
      handler: () => [{ tag: 'script', attrs: { src: `./${fileName}` }, injectTo: 'body' }],
    },
  }
}

/** One file that imports nothing. */
async function compiled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const [file] = (built as Rolldown.RolldownOutput).output
  return file.code
}
