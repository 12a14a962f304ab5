/** Which published folder a page shows, and where its copy is kept. */
export interface DataFolder {
  /** Ends with a slash. */
  readonly base: URL
  /** Name of the database. Every folder has its own, so that two datasets never meet. */
  readonly database: string
  /** Not the data of this build. */
  readonly isOther: boolean
}

/** A link's `data` that is no folder of this site. */
export class DataSourceError extends Error {
  readonly given: string

  constructor(given: string) {
    super(`not a folder of this site: ${given}`)
    this.name = 'DataSourceError'
    this.given = given
  }
}

const parameter = 'data'

/** Where the data of this build are kept. */
export const ownDatabase = 'faheng'

/**
 * The folder the address names: `?data=nation/` before the hash, beside this build's own where it names none. Only
 * folders of this site. Throws a `DataSourceError` for anything else.
 */
export function dataFolder(page: string, base: string): DataFolder {
  const given = new URL(page).searchParams.get(parameter)
  if (given === null) return { base: new URL('data/', base), database: ownDatabase, isOther: false }
  const folder = given.endsWith('/') ? given : `${given}/`
  const url = given !== '' && URL.canParse(folder, base) ? new URL(folder, base) : null
  const isOwn = url?.origin === new URL(base).origin && url.search === '' && url.hash === ''
  if (!url || !isOwn) throw new DataSourceError(given)
  return { base: url, database: `faheng-data:${url.pathname}`, isOther: true }
}

/** The address that shows the folder `given`, or this build's own data where it is null. */
export function dataSourceLink(given: string | null, page: string = location.href): string {
  const url = new URL(page)
  url.hash = '#/'
  if (given === null) url.searchParams.delete(parameter)
  else url.searchParams.set(parameter, given)
  return url.href
}
