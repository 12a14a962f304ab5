import { arqueroEngine } from './arquero-engine.ts'
import { duckdbEngine } from './duckdb-engine.ts'
import { type Engine, type QueryName, turnOf } from './engine.ts'
import { createNation, type Nation, type NationSize } from './nation.ts'
import { slabEngine } from './slab-engine.ts'
import { sqljsEngine } from './sqljs-engine.ts'

export const engineNames = ['slabs', 'duckdb', 'arquero', 'sqljs'] as const
export type EngineName = (typeof engineNames)[number] | 'planes'

const makers: Readonly<Record<EngineName, () => Engine>> = {
  slabs: () => slabEngine('all'),
  planes: () => slabEngine('planes'),
  duckdb: duckdbEngine,
  arquero: arqueroEngine,
  sqljs: sqljsEngine,
}

let engine: Engine
let nation: Nation
let turns = 0

export type NationPage = typeof nationPage

/** What a page of the benchmark can be told to do. Each page has one engine and nothing else in its process. */
export const nationPage = {
  load: async (name: EngineName, size: NationSize): Promise<void> => {
    engine = makers[name]()
    nation = createNation(size)
    await engine.load(nation)
  },
  answer: async (query: QueryName, round: number): Promise<number[][]> => {
    const turn = turnOf(nation, round)
    const { ask, columns } = engine.queries[query]
    return columns(await ask(turn), turn).map((column) => Array.from(column))
  },
  /** Milliseconds one pass takes, over so many passes. */
  time: async (query: QueryName, passes: number): Promise<number> => {
    const { ask } = engine.queries[query]
    const asked = Array.from({ length: passes }, () => turnOf(nation, turns++))
    const from = performance.now()
    for (const turn of asked) {
      const answer = ask(turn)
      // Waiting for an answer that is there already would be timed too.
      if (answer instanceof Promise) await answer
    }
    return (performance.now() - from) / passes
  },
}
