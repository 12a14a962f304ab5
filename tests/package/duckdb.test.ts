import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileFolder } from '../../src/package/compile-folder.ts'
import { publishFile } from '../../src/package/publish-folder.ts'

/** The published folder of `data/`, opened by an engine that knows nothing of us. */
let folder = ''
let connection: DuckDBConnection

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faheng-duckdb-'))
  const result = await compileFolder('data')
  if (!result.ok) throw new Error(result.faults.join('\n'))
  for (const file of result.compiled.files) await publishFile(folder, file)
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
}, 60_000)
afterAll(async () => {
  connection.closeSync()
  await rm(folder, { recursive: true, force: true })
})

type Row = Readonly<Record<string, string>>

/** The rows as text, as the CSV prints them: empty for null. */
async function ask(sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql.replaceAll('{data}', folder))
  return (reader.getRowObjectsJS() as Record<string, string | number | bigint | null>[]).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)])),
  )
}

const csv = async (table: string): Promise<Row[]> =>
  parse(await readFile(`data/${table}.csv`, 'utf8'), { columns: true })

const sorted = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort()

describe('DuckDB reads the published files', () => {
  test.each(['indicators', 'regions', 'denominators'])('%s: the rows of the CSV', async (table) => {
    expect(sorted(await ask(`select * from read_parquet('{data}/${table}/*.parquet')`))).toEqual(
      sorted(await csv(table)),
    )
  })

  test('reports: the rows of the CSV, province by province', async () => {
    const rows = await ask(`
      select adcode || '-' || year || case kind when 'rule_of_law' then '' else '-' || kind end as id,
             * exclude (province)
      from read_parquet('{data}/reports/*/*.parquet', hive_partitioning = true)`)
    expect(sorted(rows)).toEqual(sorted(await csv('reports')))
  })

  test('figures: the rows of the CSV, each with its own quote', async () => {
    const query = /```sql\n(?<sql>[\s\S]+?)```/.exec(
      await readFile('docs/decisions/2026-11-22-parquet.md', 'utf8'),
    )
    const rows = await ask((query?.groups?.['sql'] ?? '').replaceAll('data/', '{data}/'))
    expect(sorted(rows)).toEqual(sorted(await csv('figures')))
  })
})
