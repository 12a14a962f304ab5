import initSqlJs, { type Database, type Statement } from 'sql.js'
import { cellColumns, type Engine, listedChanges, type Query, type QueryName, type Turn } from './engine.ts'
import type { Nation } from './nation.ts'

/** SQLite in WebAssembly: one table, an index that covers each query, prepared statements. */
export function sqljsEngine(): Engine {
  const statements = new Map<QueryName, Statement>()
  const ask = (name: QueryName, parameters: (turn: Turn) => number[]): Query => ({
    ask: (turn) => rowsOf(statements.get(name), parameters(turn)),
    columns: (answer) => {
      const rows = answer as number[][]
      return (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? 0))
    },
  })
  return {
    name: 'sql.js',
    load: async (nation) => {
      const { Database } = await initSqlJs({ locateFile: (file) => `/${file}` })
      const database = new Database()
      fill(database, nation)
      const rates = Array.from({ length: nation.indicators }, (_, i) => i).filter(
        (i) => nation.indicator(i).measure === 'rate',
      )
      for (const [name, sql] of Object.entries(statementsFor(rates))) {
        statements.set(name as QueryName, database.prepare(sql))
      }
    },
    queries: {
      rank: ask('rank', ({ indicator, year }) => [indicator, year]),
      series: ask('series', ({ indicator, regions }) => [indicator, ...regions]),
      quartiles: ask('quartiles', ({ indicator }) => [indicator]),
      matrix: ask('matrix', ({ year }) => [year]),
      changes: ask('changes', ({ indicator, year }) => [indicator, year, indicator, year - 1]),
    },
  }
}

function fill(database: Database, nation: Nation): void {
  database.run(`CREATE TABLE cells (indicator INTEGER, region INTEGER, province INTEGER, year INTEGER, value REAL,
    qualifier INTEGER, report INTEGER, start INTEGER, length INTEGER)`)
  database.run('BEGIN')
  const insert = database.prepare('INSERT INTO cells VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (let indicator = 0; indicator < nation.indicators; indicator++) {
    const c = cellColumns(nation, indicator)
    const columns = [
      c.indicator,
      c.region,
      c.province,
      c.year,
      c.value,
      c.qualifier,
      c.report,
      c.start,
      c.length,
    ]
    for (let i = 0; i < c.value.length; i++) insert.run(columns.map((column) => column[i] ?? 0))
  }
  insert.free()
  database.run('COMMIT')
  database.run('CREATE INDEX by_year ON cells (year, indicator, value, qualifier, region)')
  database.run('CREATE INDEX by_region ON cells (indicator, region, year, value)')
  database.run('CREATE INDEX by_province ON cells (indicator, province, year, value)')
  database.run('ANALYZE')
}

function statementsFor(rates: readonly number[]): Record<QueryName, string> {
  const band = `CASE WHEN value >= 10 OR indicator IN (${rates.join()}) THEN value
    WHEN value >= 5 THEN 5 WHEN value >= 1 THEN 1 ELSE 0 END`
  const quartile = (share: number) => {
    const place = `((n - 1) * ${share})`
    const below = `CAST(${place} AS INTEGER)`
    return `sum(CASE WHEN i = ${below} THEN value * (1 - (${place} - ${below}))
      WHEN i = ${below} + 1 THEN value * (${place} - ${below}) ELSE 0 END)`
  }
  return {
    rank: `SELECT region, rank() OVER bands, count(*) OVER bands
      FROM (SELECT region, value, qualifier, ${band} AS band FROM cells WHERE indicator = ? AND year = ?)
      WINDOW bands AS (ORDER BY band DESC)
      ORDER BY value DESC, min(qualifier, 2), region`,
    series: `SELECT region, year, value FROM cells
      WHERE indicator = ? AND region IN (${Array.from({ length: 20 }, () => '?').join()}) ORDER BY region, year`,
    quartiles: `SELECT province, year, n, ${quartile(0.25)}, ${quartile(0.5)}, ${quartile(0.75)}
      FROM (SELECT province, year, value, row_number() OVER sorted - 1 AS i, count(*) OVER same AS n
        FROM cells WHERE indicator = ?
        WINDOW same AS (PARTITION BY province, year), sorted AS (PARTITION BY province, year ORDER BY value))
      GROUP BY province, year ORDER BY province, year`,
    matrix: `SELECT indicator, region, (lower + (last - lower) / 2.0) / n * 100
      FROM (SELECT indicator, region, rank() OVER bands - 1 AS lower, count(*) OVER bands AS last,
          count(*) OVER (PARTITION BY indicator) AS n
        FROM (SELECT indicator, region, ${band} AS band FROM cells WHERE year = ?)
        WINDOW bands AS (PARTITION BY indicator ORDER BY band))
      ORDER BY indicator, region`,
    changes: `SELECT b.region, a.value, b.value
      FROM (SELECT region, value FROM cells WHERE indicator = ? AND year = ?) b
      JOIN cells a ON a.indicator = ? AND a.region = b.region AND a.year = ?
      ORDER BY abs(b.value - a.value) DESC, b.region LIMIT ${listedChanges}`,
  }
}

function rowsOf(statement: Statement | undefined, parameters: number[]): number[][] {
  const rows: number[][] = []
  statement?.bind(parameters)
  while (statement?.step() === true) rows.push(statement.get() as number[])
  statement?.reset()
  return rows
}
