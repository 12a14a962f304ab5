import { createVersionDecoder } from '../../../src/core/publish/version-decoder.ts'
import { type Manifest, manifestSchema } from '../../../src/core/schema/manifest.ts'
import { decodeParts, type VersionParts } from '../../../src/queries/version-parts.ts'
import { gunzip } from '../../../src/workers/gunzip.ts'

interface LoadedNation {
  readonly parts: VersionParts
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: Manifest
}

/** The published folder beside the page, without its quotes, which are no part of what is compared. */
export async function loadNation(): Promise<LoadedNation> {
  const get = async (path: string) => new Uint8Array(await (await fetch(`nation/${path}`)).arrayBuffer())
  const manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(await get('manifest.json'))))
  const used = manifest.files.filter(({ table }) => table !== 'evidence')
  const files = new Map(await Promise.all(used.map(async ({ path }) => [path, await get(path)] as const)))
  const parts = await decodeParts(manifest, files, createVersionDecoder(gunzip))
  return { parts, files, manifest: { ...manifest, files: used } }
}
