import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bundles each entry into one module, in memory. Entries are named from this folder. */
export async function bundle(entries: Record<string, string>): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [name, entry] of Object.entries(entries)) {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      // The recogniser's `browser` file is a script that exports nothing.
      resolve: { mainFields: ['module', 'main'] },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['es'] },
      },
    })
    for (const output of Array.isArray(built) ? built : [built]) {
      if ('output' in output) files.set(name, output.output[0].code)
    }
  }
  return files
}
