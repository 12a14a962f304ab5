import type { DecodedCore, DecodedSlab } from '../publish/decode-version.ts'
import type { Manifest } from '../schema/manifest.ts'

/** One whole version, as it is decoded or held. */
export interface VersionContent extends DecodedCore {
  readonly manifest: Manifest
  /** One for each indicator of its catalogue. */
  readonly slabs: readonly DecodedSlab[]
}

export interface VersionPair {
  readonly before: VersionContent
  readonly after: VersionContent
}

/** The provinces whose file of a table differs; equal files hold equal rows. The first two digits of adcodes. */
export function changedProvinces(
  { before, after }: VersionPair,
  table: 'reports' | 'figures' | 'evidence',
): ReadonlySet<string> {
  const [old, fresh] = [hashes(before, table), hashes(after, table)]
  const all = new Set([...old.keys(), ...fresh.keys()])
  return new Set([...all].filter((province) => old.get(province) !== fresh.get(province)))
}

const hashes = ({ manifest }: VersionContent, table: string): ReadonlyMap<string, string> =>
  new Map(
    manifest.files.flatMap((file) =>
      file.table === table && file.province !== null ? [[file.province, file.sha256] as const] : [],
    ),
  )
