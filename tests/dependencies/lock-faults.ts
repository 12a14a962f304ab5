import { z } from '../../src/core/schema/zod.ts'
import { banned, floors, installScripts, licences, readLicences, toolLicences } from './rules.ts'

const packageSchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  link: z.boolean().optional(),
})
export const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), packageSchema),
})
export type Lock = z.infer<typeof lockSchema>

/** Everything in a lock file that our rules refuse, one sentence each; empty for a sound one. */
export function lockFaults({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, entry]) => {
    if (place === '') return []
    const name = place.replace(/^.*node_modules\//, '')
    const version = entry.version ?? '0.0.0'
    const faults: string[] = []
    if (entry.link) faults.push('is a link to a folder')
    if (!/^sha512-/.test(entry.integrity ?? '')) faults.push('has no SHA-512 to check it by')
    if (/^(git|file|http:)/.test(entry.resolved ?? '')) faults.push(`comes from ${entry.resolved ?? ''}`)
    const licence = entry.license ?? readLicences[`${name} ${version}`]
    if (!isLicensed(licence, entry.dev ? toolLicences : licences)) {
      faults.push(`has licence ${licence ?? 'unknown'}, which is not on the list`)
    }
    const reason = banned[name]
    if (reason !== undefined) faults.push(`may not be used: ${reason}`)
    if (entry.hasInstallScript && !(name in installScripts)) faults.push('runs a script when installed')
    for (const floor of floors) {
      if (floor.name === name && !isAtLeast(version, floor.from)) faults.push(`is unsound: ${floor.why}`)
    }
    return faults.map((fault) => `${name} ${version} ${fault}`)
  })
}

/** Versions of package.json that are a range, a tag or an address instead of one version. */
export function pinFaults(versions: Readonly<Record<string, string>>): string[] {
  return Object.entries(versions).flatMap(([name, version]) =>
    /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? [] : [`${name} ${version} is not one exact version`],
  )
}

/** Of `A OR B` one is enough; of `A AND B` all are needed. */
function isLicensed(expression: string | undefined, list: ReadonlySet<string>): boolean {
  if (expression === undefined) return false
  const plain = expression.replace(/^\(|\)$/g, '')
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((id) => list.has(id.trim())))
}

function isAtLeast(version: string, from: readonly string[]): boolean {
  const lines = from.map(numbers)
  const own = numbers(version)
  const line = lines.find(([major]) => major === own[0])
  if (line === undefined) return lines.every(([major = 0]) => (own[0] ?? 0) > major)
  const at = line.findIndex((number, index) => number !== own[index])
  return at < 0 || (own[at] ?? 0) > (line[at] ?? 0)
}

function numbers(version: string): number[] {
  return version
    .replace(/[-+].*$/, '')
    .split('.')
    .map(Number)
}
