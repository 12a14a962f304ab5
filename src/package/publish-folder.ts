import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PublishedFile } from '../core/publish/compile.ts'
import type { Manifest } from '../core/schema/manifest.ts'

export const manifestFile = 'manifest.json'

export const formatManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`

/** Writes one file of a publication below its folder. */
export async function publishFile(folder: string, { entry, bytes }: PublishedFile): Promise<void> {
  const path = join(folder, entry.path)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

/** Writes the manifest, last of all: whoever sees it finds every file it lists. */
export async function publishManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(join(folder, manifestFile), formatManifest(manifest))
}
