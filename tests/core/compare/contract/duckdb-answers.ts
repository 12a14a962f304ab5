import type { DuckDBConnection } from '@duckdb/node-api'
import type { DatasetRows } from '../../../../src/core/table/dataset.ts'
import { type Answers, changesListed } from './answers.ts'

/** The answers of SQL over the published rows: what someone who opens the files in DuckDB would ask. */
export async function duckdbAnswers(connection: DuckDBConnection, rows: DatasetRows): Promise<Answers> {
  await connection.run(tables)
  await append(
    connection,
    'indicators',
    rows.indicators.map((i, place) => [i.id, i.measure, i.report_kinds.join(','), place]),
  )
  await append(
    connection,
    'reports',
    rows.reports.map((r) => [r.id, r.kind, r.adcode, r.year, r.coverage]),
  )
  await append(
    connection,
    'figures',
    rows.figures.map((f) => [f.report, f.indicator, f.value, f.qualifier, f.role, f.review]),
  )
  await connection.run(cells)
  await connection.run(reported)
  const ask = async <T>(sql: string): Promise<T[]> => {
    const reader = await connection.runAndReadAll(sql)
    return reader.getRowObjectsJS() as T[]
  }
  return {
    cells: await ask(
      `SELECT indicator, adcode, year, state, value, qualifier FROM cells ORDER BY place, adcode, year`,
    ),
    ranks: await ask(ranks),
    quartiles: await ask(quartiles),
    percentiles: await ask(percentiles),
    changes: await ask(changes),
  }
}

const tables = `
CREATE OR REPLACE TABLE indicators (id VARCHAR, measure VARCHAR, report_kinds VARCHAR, place INTEGER);
CREATE OR REPLACE TABLE reports (id VARCHAR, kind VARCHAR, adcode VARCHAR, year INTEGER, coverage VARCHAR);
CREATE OR REPLACE TABLE figures
  (report VARCHAR, indicator VARCHAR, value DOUBLE, qualifier VARCHAR, role VARCHAR, review VARCHAR);`

const cells = `
CREATE OR REPLACE TABLE cells AS
WITH eligible AS (
  SELECT i.id AS indicator, i.measure, r.adcode, r.year, r.id AS report, r.coverage,
    list_position(['rule_of_law', 'enforcement', 'disclosure'], r.kind) AS preference
  FROM indicators i JOIN reports r ON list_contains(string_split(i.report_kinds, ','), r.kind)
), said AS (
  SELECT e.*, count(f.report) AS figures,
    count(*) FILTER (f.role = 'total') AS totals,
    count(*) FILTER (f.role = 'single' AND f.review <> 'ambiguous') AS clear_singles,
    any_value(f.value) FILTER (f.role = 'total' AND f.review <> 'ambiguous') AS total,
    any_value(f.qualifier) FILTER (f.role = 'total') AS total_qualifier,
    any_value(f.value) AS any_figure,
    any_value(f.qualifier) AS any_qualifier,
    max(f.value) FILTER (f.review <> 'ambiguous' AND f.qualifier <> 'at_most') AS bound
  FROM eligible e LEFT JOIN figures f ON f.report = e.report AND f.indicator = e.indicator
  GROUP BY ALL
), headlines AS (
  SELECT *,
    CASE WHEN totals = 1 THEN total
      WHEN totals > 1 THEN NULL
      WHEN figures = 1 AND clear_singles = 1 THEN any_figure
      WHEN measure <> 'rate' THEN bound END AS value,
    CASE WHEN totals > 0 THEN total_qualifier
      WHEN figures = 1 AND clear_singles = 1 THEN any_qualifier
      ELSE 'at_least' END AS qualifier
  FROM said
), known AS (
  SELECT indicator, adcode, year, sum(figures) AS figures, bool_and(coverage = 'full') AS whole,
    arg_min(value, preference) FILTER (value IS NOT NULL) AS value,
    arg_min(qualifier, preference) FILTER (value IS NOT NULL) AS qualifier
  FROM headlines GROUP BY ALL
)
SELECT i.id AS indicator, i.measure, i.place, a.adcode, y.year, k.value, k.qualifier,
  CASE WHEN k.figures IS NULL THEN 'no_report' WHEN k.value IS NOT NULL THEN 'reported'
    WHEN k.figures > 0 THEN 'ambiguous' WHEN k.whole THEN 'not_stated' ELSE 'unread' END AS state
FROM indicators i
CROSS JOIN (SELECT DISTINCT adcode FROM reports) a
CROSS JOIN (SELECT unnest(range(min(year), max(year) + 1))::INTEGER AS year FROM reports) y
LEFT JOIN known k ON k.indicator = i.id AND k.adcode = a.adcode AND k.year = y.year`

const reported = `
CREATE OR REPLACE TABLE reported AS
SELECT *, CASE WHEN measure = 'rate' OR value >= 10 THEN value WHEN value >= 5 THEN 5 WHEN value >= 1 THEN 1 ELSE 0 END
  AS band
FROM cells WHERE state = 'reported'`

const ranks = `
WITH ranked AS (
  SELECT *, (rank() OVER slice)::INTEGER AS rank, (count(*) OVER (PARTITION BY indicator, year, band))::INTEGER AS equal
  FROM reported WINDOW slice AS (PARTITION BY indicator, year ORDER BY band DESC)
)
SELECT indicator, year, adcode, rank, (rank + equal - 1)::INTEGER AS "lastRank" FROM ranked
ORDER BY place, year, value DESC, CASE qualifier WHEN 'exact' THEN 0 WHEN 'approx' THEN 1 ELSE 2 END, adcode`

const quartiles = `
SELECT indicator, left(adcode, 2) || '0000' AS province, year, count(*)::INTEGER AS n, min(value) AS min,
  quantile_cont(value, 0.25) AS q1, quantile_cont(value, 0.5) AS median, quantile_cont(value, 0.75) AS q3,
  max(value) AS max
FROM reported GROUP BY indicator, place, province, year ORDER BY place, province, year`

const percentiles = `
WITH placed AS (
  SELECT *, rank() OVER (PARTITION BY indicator, year ORDER BY band) - 1 AS lower,
    count(*) OVER (PARTITION BY indicator, year, band) AS equal,
    count(*) OVER (PARTITION BY indicator, year) AS n
  FROM reported
)
SELECT indicator, adcode, year, ((lower + equal / 2) / n) * 100 AS percentile FROM placed
WHERE n > 1 ORDER BY place, adcode, year`

const changes = `
SELECT b.indicator, b.year, b.adcode, a.value AS "from", b.value AS "to", b.value - a.value AS change
FROM reported b JOIN reported a ON a.indicator = b.indicator AND a.adcode = b.adcode AND a.year = b.year - 1
QUALIFY row_number() OVER (PARTITION BY b.indicator, b.year ORDER BY abs(b.value - a.value) DESC, b.adcode)
  <= ${changesListed}
ORDER BY b.place, b.year, abs(change) DESC, b.adcode`

async function append(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const appender = await connection.createAppender(table)
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell === 'string') appender.appendVarchar(cell)
      else if (Number.isInteger(cell) && table !== 'figures') appender.appendInteger(cell)
      else appender.appendDouble(cell)
    }
    appender.endRow()
  }
  appender.closeSync()
}
