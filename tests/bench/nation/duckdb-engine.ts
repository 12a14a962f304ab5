import {
  AsyncDuckDB,
  type AsyncDuckDBConnection,
  type AsyncPreparedStatement,
  VoidLogger,
} from '@duckdb/duckdb-wasm'
import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import {
  type CellColumns,
  cellColumns,
  type Engine,
  listedChanges,
  type Query,
  type QueryName,
  type Turn,
} from './engine.ts'

/** The build for browsers with WebAssembly exceptions, in its own worker, fed Arrow streams, prepared statements. */
export function duckdbEngine(): Engine {
  const statements = new Map<QueryName, AsyncPreparedStatement>()
  const ask = (name: QueryName, parameters: (turn: Turn) => number[]): Query => ({
    ask: (turn) => statements.get(name)?.query(...parameters(turn)),
    columns: (answer) => columnsOf(answer as Awaited<ReturnType<AsyncPreparedStatement['query']>>),
  })
  return {
    name: 'DuckDB-WASM',
    load: async (nation) => {
      const db = new AsyncDuckDB(new VoidLogger(), new Worker('/duckdb-browser-eh.worker.js'))
      await db.instantiate(new URL('/duckdb-eh.wasm', location.href).href)
      const connection = await db.connect()
      for (let i = 0; i < nation.indicators; i++) await insert(connection, cellColumns(nation, i), i === 0)
      const rates = Array.from({ length: nation.indicators }, (_, i) => i).filter(
        (i) => nation.indicator(i).measure === 'rate',
      )
      for (const [name, sql] of Object.entries(statementsFor(rates))) {
        statements.set(name as QueryName, await connection.prepare(sql))
      }
    },
    queries: {
      rank: ask('rank', ({ indicator, year }) => [indicator, year]),
      series: ask('series', ({ indicator, regions }) => [indicator, ...regions]),
      quartiles: ask('quartiles', ({ indicator }) => [indicator]),
      matrix: ask('matrix', ({ year }) => [year]),
      changes: ask('changes', ({ indicator, year }) => [indicator, year, year - 1]),
    },
  }
}

async function insert(
  connection: AsyncDuckDBConnection,
  columns: CellColumns,
  create: boolean,
): Promise<void> {
  const stream = tableToIPC(tableFromArrays({ ...columns }), { format: 'stream' })
  if (stream === null) throw new Error('No Arrow stream')
  await connection.insertArrowFromIPCStream(stream, { name: 'cells', create })
}

function statementsFor(rates: readonly number[]): Record<QueryName, string> {
  const band = `CASE WHEN value >= 10 OR indicator IN (${rates.join()}) THEN value
    WHEN value >= 5 THEN 5 WHEN value >= 1 THEN 1 ELSE 0 END`
  return {
    rank: `SELECT region, rank() OVER bands AS rank, count(*) OVER bands AS last
      FROM (SELECT region, value, qualifier, ${band} AS band FROM cells WHERE indicator = ? AND year = ?)
      WINDOW bands AS (ORDER BY band DESC)
      ORDER BY value DESC, least(qualifier, 2), region`,
    series: `SELECT region, year, value FROM cells
      WHERE indicator = ? AND region IN (${Array.from({ length: 20 }, () => '?').join()}) ORDER BY region, year`,
    quartiles: `SELECT province, year, n, q[1] AS q1, q[2] AS q2, q[3] AS q3
      FROM (SELECT province, year, count(*) AS n, quantile_cont(value, [0.25, 0.5, 0.75]) AS q
        FROM cells WHERE indicator = ? GROUP BY province, year)
      ORDER BY province, year`,
    matrix: `SELECT indicator, region, (lower + (last - lower) / 2) / n * 100 AS percentile
      FROM (SELECT indicator, region, rank() OVER bands - 1 AS lower, count(*) OVER bands AS last,
          count(*) OVER (PARTITION BY indicator) AS n
        FROM (SELECT indicator, region, ${band} AS band FROM cells WHERE year = ?)
        WINDOW bands AS (PARTITION BY indicator ORDER BY band))
      ORDER BY indicator, region`,
    changes: `SELECT b.region, a.value AS "from", b.value AS "to"
      FROM (SELECT region, value FROM cells WHERE indicator = $1 AND year = $2) b
      JOIN (SELECT region, value FROM cells WHERE indicator = $1 AND year = $3) a USING (region)
      ORDER BY abs(b.value - a.value) DESC, b.region LIMIT ${listedChanges}`,
  }
}

function columnsOf(table: Awaited<ReturnType<AsyncPreparedStatement['query']>>): ArrayLike<number>[] {
  return table.schema.fields.map((_, i) =>
    Float64Array.from(table.getChildAt(i)?.toArray() as Iterable<number>, Number),
  )
}
