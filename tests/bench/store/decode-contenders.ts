import { createVersionDecoder } from '../../../src/core/publish/version-decoder.ts'
import { qualifierIn, reviewIn, roleIn, scopeIn } from '../../../src/core/table/figure-marks.ts'
import { quoteAt } from '../../../src/core/table/quote-runs.ts'
import type { ReportTable } from '../../../src/core/table/report-table.ts'
import type { Codes, Slab } from '../../../src/core/table/slab.ts'
import { decodeParts } from '../../../src/queries/version-parts.ts'
import { gunzip } from '../../../src/workers/gunzip.ts'
import { loadNation } from './load-nation.ts'

/** Milliseconds of one round. */
export interface OwnTimes {
  readonly decode: number
  readonly gunzip: number
}

/** Runs in a worker, as the app's own decoding does: told to, times one round. */
addEventListener(
  'message',
  () =>
    void prepared()
      .then(timeRound)
      .then((times) => postMessage(times)),
)

interface Prepared extends Pick<Awaited<ReturnType<typeof loadNation>>, 'files' | 'manifest'> {
  readonly raw: readonly Uint8Array<ArrayBuffer>[]
}

let preparing: Promise<Prepared> | undefined
const prepared = (): Promise<Prepared> => (preparing ??= prepare())

async function prepare(): Promise<Prepared> {
  const { parts, files, manifest } = await loadNation()
  const raw = await Promise.all(
    parts.slabs.map(({ slab }) => gzipped(new Blob(Object.values(rawColumns(slab, parts.table))))),
  )
  return { files, manifest, raw }
}

/** Decodes the folder anew, beside inflating the same figures as raw typed arrays. */
async function timeRound({ files, manifest, raw }: Prepared): Promise<OwnTimes> {
  const begun = performance.now()
  await decodeParts(manifest, files, createVersionDecoder(gunzip))
  const decoded = performance.now()
  await Promise.all(raw.map(gunzip))
  return { decode: decoded - begun, gunzip: performance.now() - decoded }
}

/** What a figure says, an array each, as narrow as the numbers allow: what anybody would write who had no Parquet. */
function rawColumns(
  { figures, figureStart }: Slab,
  table: ReportTable,
): Record<string, ArrayBufferView<ArrayBuffer>> {
  const { value, marks, start } = figures
  const report = new Uint16Array(value.length)
  for (let cell = 0; cell + 1 < figureStart.length; cell++) {
    for (let i = figureStart[cell] ?? 0; i < (figureStart[cell + 1] ?? 0); i++)
      report[i] = (table.reportStart[cell] ?? 0) + (figures.nth[i] ?? 0)
  }
  const whole = (column: Codes) => (column.length === value.length ? column : new Uint8Array(value.length))
  return {
    report,
    value,
    start,
    qualifier: marks.map(qualifierIn),
    scope: marks.map(scopeIn),
    role: marks.map(roleIn),
    review: marks.map(reviewIn),
    unit: whole(figures.unit),
    rule: whole(figures.rule),
    note: whole(figures.note),
    length: whole(figures.length),
    offset: Uint32Array.from(value, (_, figure) => quoteAt(figures, figure).offset()),
  }
}

async function gzipped(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const stream = blob.stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
