import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const listing = 'shell-files.json'

interface ShellFile {
  readonly url: string
  readonly revision: string | null
  /** Of the content, base64, as browsers take it for subresource integrity. */
  readonly sha256: string
}

/**
 * The service worker and the web app manifest. The worker precaches the whole shell; parts for PDFs come later. The data
 * lives in IndexedDB, where it is versioned and verified. Each file comes with its hash: one that was altered or cut short
 * on its way is refused, and one the browser dropped is fetched again safely. A new worker waits until the reader asks.
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
      globIgnores: ['data/**', '**/read-pdf-pages-*.js'],
      // What only PDFs need weighs as much as all the rest: it is kept once the page that reads them has fetched it.
      runtimeCaching: [
        {
          urlPattern: /(read-pdf-pages-[\w-]+\.js|\.bcmap)$/,
          handler: 'CacheFirst',
          // Names change with the content; the parts of older builds make room for the newest.
          options: { cacheName: 'pdf-parts', expiration: { maxEntries: 40 } },
        },
      ],
      navigateFallback: 'index.html',
      // The page of the first visit is served by the worker too, or its lazy parts would still need the network.
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      cleanupOutdatedCaches: true,
      dontCacheBustURLsMatching: /^assets\/.+-[\w-]{8}\./,
      manifestTransforms: [
        async (entries) => {
          const files = await Promise.all(
            entries.map(async ({ url, revision }): Promise<ShellFile> => {
              const sha256 = hashOf(await readFile(join(out.directory, url)))
              return { url, revision: revision ?? null, sha256 }
            }),
          )
          const text = JSON.stringify(files)
          await writeFile(join(out.directory, listing), text)
          const own = { url: listing, revision: createHash('sha256').update(text).digest('hex').slice(0, 32) }
          const sized = new Map(entries.map(({ url, size }) => [url, size]))
          const manifest = [...files, { ...own, sha256: hashOf(text) }].map(({ url, revision, sha256 }) => ({
            url,
            revision,
            integrity: `sha256-${sha256}`,
            size: sized.get(url) ?? 0,
          }))
          return { manifest }
        },
      ],
    },
  })
  return [place, ...worker]
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64')
}
