import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const listing = 'shell-files.json'

interface ShellFile {
  readonly url: string
  readonly revision: string | null
}

/**
 * The service worker and the web app manifest. The worker precaches the whole shell and nothing else: the data
 * lives in IndexedDB, where it is versioned and verified. A new worker waits until the reader asks for it.
 */
export function offlineShell(): Plugin[] {
  const out = { directory: '' }
  const place: Plugin = {
    name: 'faheng:offline-shell',
    apply: 'build',
    configResolved: (config) => {
      out.directory = resolve(config.root, config.build.outDir)
    },
  }
  const worker = VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      name: '法衡 · 教育部门法治政府建设年报比较',
      short_name: '法衡',
      description: '比较全国教育部门法治政府建设年度报告里的数字，每个数字都能看到原文出处。',
      lang: 'zh-Hans',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#f5f6f7',
      theme_color: '#12608f',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}'],
      globIgnores: ['data/**'],
      navigateFallback: 'index.html',
      // The page of the first visit is served by the worker too, or its lazy parts would still need the network.
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      cleanupOutdatedCaches: true,
      dontCacheBustURLsMatching: /^assets\/.+-[\w-]{8}\./,
      manifestTransforms: [
        async (entries) => {
          const files = entries.map(({ url, revision }) => ({ url, revision: revision ?? null }))
          const revision = await writeListing(join(out.directory, listing), files)
          return { manifest: [...entries, { url: listing, revision, size: 0 }] }
        },
      ],
    },
  })
  return [place, ...worker]
}

/** The page compares this list with Cache Storage before it says that it works offline. Returns its revision. */
async function writeListing(path: string, files: readonly ShellFile[]): Promise<string> {
  const text = JSON.stringify(files)
  await writeFile(path, text)
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
