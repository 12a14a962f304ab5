import type { CoreRows } from '../publish/compile.ts'
import type { Report } from '../schema/report.ts'
import { countFigureChanges, type FigureChange, figureChanges, type FigureCounts } from './figure-changes.ts'
import { figureChangeKinds } from './match-figures.ts'
import { pairReports } from './paired-reports.ts'
import { reportChanges } from './report-changes.ts'
import { type RowChanges, rowChanges } from './row-changes.ts'
import { changedProvinces, type VersionContent, type VersionPair } from './version-content.ts'

/** What is not in one version of the dataset as it is in another. */
export interface VersionChanges {
  readonly figures: FigureCounts
  /** Only what changed; in the order of the later catalogue, then what left it. */
  readonly byIndicator: readonly { readonly indicator: string; readonly counts: FigureCounts }[]
  /** Only what changed; the first two digits of adcodes, ascending. */
  readonly byProvince: readonly { readonly province: string; readonly counts: FigureCounts }[]
  readonly reports: RowChanges<Report>
  readonly indicators: RowChanges<CoreRows['indicators'][number]>
  readonly regions: RowChanges<CoreRows['regions'][number]>
  readonly denominators: RowChanges<CoreRows['denominators'][number]>
  /** Provinces whose quotes differ although all that is said of their figures is the same. */
  readonly quotesOnly: readonly string[]
  /** The changed figures of one indicator, each with what stood there and what will; made when asked for. */
  readonly figuresOf: (indicator: string) => readonly FigureChange[]
}

/**
 * Compares two versions. A generator, because a nation's two million figures take longer than a page may hold its breath:
 * each step compares one indicator, some milliseconds. Provinces whose files are equal are not looked at.
 */
export function* versionChanges(
  before: VersionContent,
  after: VersionContent,
): Generator<undefined, VersionChanges> {
  const versions: VersionPair = { before, after }
  const provinces = changedProvinces(versions, 'figures')
  const paired = pairReports(versions, provinces)
  yield
  const names = [...new Set([...idsOf(after), ...idsOf(before)])]
  const all: { indicator: string; counts: Uint32Array }[] = []
  for (const indicator of names) {
    all.push({ indicator, counts: countFigureChanges(versions, paired, indicator) })
    yield
  }
  const reports = reportChanges(versions, pairReports(versions, changedProvinces(versions, 'reports')))
  yield
  const byProvince = [...Array(100).keys()]
    .map((province) => ({
      province: String(province).padStart(2, '0'),
      counts: countsOf(
        all.map(({ counts }) => counts),
        province,
      ),
    }))
    .filter(({ counts }) => isAny(counts))
  return {
    figures: sumOf(byProvince.map(({ counts }) => counts)),
    byIndicator: all
      .map(({ indicator, counts }) => ({ indicator, counts: countsOf([counts]) }))
      .filter(({ counts }) => isAny(counts)),
    byProvince,
    reports,
    ...coreChanges(versions),
    quotesOnly: quotesOnly(versions, byProvince),
    figuresOf: (indicator) => figureChanges(versions, paired, indicator),
  }
}

const idsOf = ({ core }: VersionContent): string[] => core.indicators.map(({ id }) => id)

function coreChanges({ before, after }: VersionPair) {
  const [old, fresh] = [before.core, after.core]
  return {
    indicators: rowChanges(old.indicators, fresh.indicators, ({ id }) => id),
    regions: rowChanges(old.regions, fresh.regions, ({ adcode }) => adcode),
    denominators: rowChanges(old.denominators, fresh.denominators, ({ adcode }) => adcode),
  }
}

function quotesOnly(
  versions: VersionPair,
  byProvince: readonly { readonly province: string }[],
): readonly string[] {
  const known = new Set(byProvince.map(({ province }) => province))
  return [...changedProvinces(versions, 'evidence')].filter((province) => !known.has(province)).sort()
}

/** The counts of one province, or of all where none is named. */
function countsOf(tables: readonly Uint32Array[], province?: number): FigureCounts {
  const width = figureChangeKinds.length
  const sums = new Array<number>(width).fill(0)
  for (const table of tables) {
    const [from, to] = province === undefined ? [0, table.length] : [province * width, (province + 1) * width]
    for (let at = from; at < to; at++) sums[at % width] = (sums[at % width] ?? 0) + (table[at] ?? 0)
  }
  const [added = 0, changed = 0, withdrawn = 0, annotated = 0] = sums
  return { added, changed, withdrawn, annotated }
}

const sumOf = (counts: readonly FigureCounts[]): FigureCounts =>
  counts.reduce(
    (sum, one) => ({
      added: sum.added + one.added,
      changed: sum.changed + one.changed,
      withdrawn: sum.withdrawn + one.withdrawn,
      annotated: sum.annotated + one.annotated,
    }),
    { added: 0, changed: 0, withdrawn: 0, annotated: 0 },
  )

const isAny = (counts: FigureCounts): boolean => figureChangeKinds.some((kind) => counts[kind] > 0)
