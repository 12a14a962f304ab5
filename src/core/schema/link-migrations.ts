import type { LinkProblem } from './link-fields.ts'
import type { LinkParams } from './link-params.ts'

/** What became of an abolished division. The names are for the reader's eyes. */
export interface Successor {
  readonly adcode: string
  readonly name: string
  readonly formerName: string
}

/** What the migrations need to know of the dataset. */
export interface MigrationContext {
  /** By the abolished division's adcode. */
  readonly successors: ReadonlyMap<string, Successor>
}

interface Migrated {
  readonly params: LinkParams
  readonly problems: readonly LinkProblem[]
}

/** From a link as it was once written to the same link in today's words. Anything else passes untouched. */
export type LinkMigration = (params: LinkParams, context: MigrationContext) => Migrated

/**
 * Oldest first; a new one goes to the end and an old one never changes. Links carry no version: every parameter
 * added so far means nothing where it is absent, and each migration knows its old form by sight.
 */
export const linkMigrations: readonly LinkMigration[] = [followSuccessions]

/** Brings a link of any age to today's form and says what it changed. Doing it again changes nothing. */
export function migrateLink(
  params: LinkParams,
  context: MigrationContext,
  migrations: readonly LinkMigration[] = linkMigrations,
): Migrated {
  let migrated: Migrated = { params, problems: [] }
  for (const migrate of migrations) {
    const next = migrate(migrated.params, context)
    migrated = { params: next.params, problems: [...migrated.problems, ...next.problems] }
  }
  return migrated
}

/** 祁阳县 431121 became 祁阳市 431181: a link to the one means the other. */
function followSuccessions(params: LinkParams, { successors }: MigrationContext): Migrated {
  const problems: LinkProblem[] = []
  const follow = (param: 'r' | 'o' | 'm', text: string | undefined): string | undefined =>
    text?.replaceAll(/(?<![^~.])\d{6}(?![^~])/g, (former) => {
      const successor = successors.get(former)
      if (successor === undefined) return former
      const { adcode, name, formerName } = successor
      const message = `链接里的${formerName}（${former}）已撤销，由${name}（${adcode}）承接，现按${name}显示。`
      if (!problems.some((problem) => problem.message === message)) {
        problems.push({ param, kind: 'moved', message })
      }
      return adcode
    })
  return {
    params: { ...params, r: follow('r', params.r), o: follow('o', params.o), m: follow('m', params.m) },
    problems,
  }
}
