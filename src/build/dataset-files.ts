import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import type { CompiledDataset } from '../core/publish/compile.ts'
import { compileFolder } from '../package/compile-folder.ts'
import { formatManifest, manifestFile } from '../package/publish-folder.ts'

const virtualId = 'virtual:faheng-dataset'
const resolvedId = `\0${virtualId}`

/**
 * Compiles a data package into `data/manifest.json` and its Parquet files: served from memory in development, emitted
 * into `dist/data` by a build, both by the same code. `virtual:faheng-dataset` tells the app which version it was built
 * with, and its own version. A fault in the data fails the build with the list of all faults.
 */
export function datasetFiles({ folder = 'data' } = {}): Plugin {
  let root = '.'
  let compiled: CompiledDataset | undefined
  const compile = async () => {
    const result = await compileFolder(resolve(root, folder))
    if (!result.ok) throw new Error(faultList(folder, result.faults))
    compiled = result.compiled
    return compiled
  }
  return {
    name: 'faheng:dataset-files',
    configResolved: (config) => {
      root = config.root
    },
    async buildStart() {
      await compile()
    },
    resolveId: (id) => (id === virtualId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return
      const { manifest } = compiled ?? (await compile())
      const { version } = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8')) as {
        version: string
      }
      const facts = { builtInVersion: manifest.version, appVersion: version }
      return Object.entries(facts)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
    generateBundle() {
      if (!compiled) throw new Error('the dataset was not compiled before the bundle')
      for (const { path, bytes } of served(compiled)) {
        this.emitFile({ type: 'asset', fileName: `data/${path}`, source: bytes })
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /\/data\/([^?]+\.(?:json|parquet))(?:\?|$)/.exec(request.url ?? '')?.[1]
        const file = compiled && served(compiled).find(({ path }) => path === name)
        if (file) response.setHeader('Content-Type', contentType(file.path)).end(file.bytes)
        else next()
      })
      recompileOnChange(server, resolve(root, folder), compile)
    },
  }
}

/** The manifest and every file it lists, by their names below `data/`. */
function served({ manifest, files }: CompiledDataset): { path: string; bytes: Uint8Array }[] {
  const text = formatManifest(manifest)
  return [
    { path: manifestFile, bytes: new TextEncoder().encode(text) },
    ...files.map(({ entry, bytes }) => ({ path: entry.path, bytes })),
  ]
}

function recompileOnChange(server: ViteDevServer, folder: string, compile: () => Promise<unknown>): void {
  const onChange = async (path: string) => {
    if (!path.startsWith(folder)) return
    try {
      await compile()
      const module = server.moduleGraph.getModuleById(resolvedId)
      if (module) server.moduleGraph.invalidateModule(module)
      server.ws.send({ type: 'full-reload' })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      server.ws.send({ type: 'error', err: { message, stack: '' } })
    }
  }
  server.watcher.add(folder)
  server.watcher.on('change', (path) => void onChange(path))
}

function faultList(folder: string, faults: readonly string[]): string {
  return `${folder}：数据有 ${faults.length} 处需要改正\n${faults.join('\n')}`
}

const contentType = (path: string): string =>
  path.endsWith('.json') ? 'application/json' : 'application/vnd.apache.parquet'
