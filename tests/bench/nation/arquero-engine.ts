import { type ColumnTable, desc, table } from 'arquero'
import { cellColumns, type Engine, listedChanges, type Query, type QueryName, type Turn } from './engine.ts'
import type { Nation } from './nation.ts'

/** A table an indicator, so that no query filters two million rows; columns are typed arrays. */
export function arqueroEngine(): Engine {
  let tables: { cells: ColumnTable; isRate: boolean }[] = []
  const of = ({ indicator }: Turn) => {
    const found = tables[indicator]
    if (!found) throw new Error('No such indicator')
    return found
  }
  return {
    name: 'Arquero',
    load: (nation: Nation) => {
      tables = Array.from({ length: nation.indicators }, (_, i) => {
        return { cells: table({ ...cellColumns(nation, i) }), isRate: nation.indicator(i).measure === 'rate' }
      })
      return Promise.resolve()
    },
    queries: queriesOver(of, () => tables),
  }
}

// Expressions are texts: Arquero reads the source of functions, which a bundler may have rewritten.
function queriesOver(
  of: (turn: Turn) => { cells: ColumnTable; isRate: boolean },
  all: () => readonly { cells: ColumnTable; isRate: boolean }[],
): Record<QueryName, Query> {
  return {
    rank: query(['region', 'rank', 'last'], (turn) =>
      banded(of(turn), turn.year)
        .orderby(desc('band'))
        .derive({ rank: 'op.rank()' })
        .groupby('band')
        .derive({ last: 'd => d.rank + op.count() - 1', sure: 'd => op.least(d.qualifier, 2)' })
        .ungroup()
        .orderby(desc('value'), 'sure', 'region')
        .select('region', 'rank', 'last')
        .reify(),
    ),
    series: query(['region', 'year', 'value'], (turn) =>
      withParams(of(turn).cells, { wanted: turn.regions })
        .filter('(d, $) => op.includes($.wanted, d.region, 0)')
        .orderby('region', 'year')
        .select('region', 'year', 'value')
        .reify(),
    ),
    quartiles: query(['province', 'year', 'n', 'q1', 'q2', 'q3'], (turn) =>
      of(turn)
        .cells.groupby('province', 'year')
        .rollup({
          n: 'op.count()',
          q1: 'd => op.quantile(d.value, 0.25)',
          q2: 'd => op.quantile(d.value, 0.5)',
          q3: 'd => op.quantile(d.value, 0.75)',
        })
        .orderby('province', 'year')
        .reify(),
    ),
    matrix: query(['indicator', 'region', 'percentile'], ({ year }) => {
      const [first, ...rest] = all().map((one) =>
        banded(one, year)
          .orderby('band')
          .derive({ lower: 'op.rank() - 1', n: 'op.count()' })
          .groupby('band')
          .derive({ percentile: 'd => ((d.lower + op.count() / 2) / d.n) * 100' })
          .ungroup()
          .orderby('region')
          .select('indicator', 'region', 'percentile'),
      )
      return first === undefined ? table({}) : first.concat(...rest)
    }),
    changes: query(['region', 'from', 'to'], (turn) => {
      const inYear = (year: number) =>
        withParams(of(turn).cells, { year }).filter('(d, $) => d.year === $.year')
      return inYear(turn.year)
        .select({ region: 'region', value: 'to' })
        .join(inYear(turn.year - 1).select({ region: 'region', value: 'from' }), 'region')
        .derive({ size: 'd => op.abs(d.to - d.from)' })
        .orderby(desc('size'), 'region')
        .slice(0, listedChanges)
        .select('region', 'from', 'to')
        .reify()
    }),
  }
}

/** The cells of one year; counts below ten take the start of their band. */
function banded({ cells, isRate }: { cells: ColumnTable; isRate: boolean }, year: number): ColumnTable {
  return withParams(cells, { year, isRate }).filter('(d, $) => d.year === $.year').derive({
    band: '(d, $) => $.isRate || d.value >= 10 ? d.value : d.value >= 5 ? 5 : d.value >= 1 ? 1 : 0',
  })
}

/** Its own type lets `params` return the parameters too, which it does when given none. */
function withParams(cells: ColumnTable, values: Record<string, unknown>): ColumnTable {
  return cells.params(values) as ColumnTable
}

function query(names: readonly string[], ask: (turn: Turn) => ColumnTable): Query {
  return {
    ask,
    columns: (answer) => names.map((name) => (answer as ColumnTable).array(name) as ArrayLike<number>),
  }
}
