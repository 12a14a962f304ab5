import type { GivenIdentity } from '../import/open-questions.ts'
import type { ImportedReport } from '../import/types.ts'
import { sectionContents } from '../schema/report.ts'
import { draft } from '../user-log/changes.ts'
import type { EntryDraft } from '../user-log/entry.ts'
import type { PayloadOf } from '../user-log/kinds.ts'
import { proposalKeys } from './figure-key.ts'
import { type KeptText, textHash } from './kept-text.ts'

/** What is known of a file besides what was read in it. */
export interface BroughtAs {
  readonly name: string
  readonly bytes: number
  readonly given?: GivenIdentity
  /** The version of the app that read it. */
  readonly app: string
}

/** A reading that is to be kept: its entry and its text belong together and are written together. */
export interface Keeping {
  readonly draft: EntryDraft
  readonly text: KeptText
  /** Of the text, as the entry has it. */
  readonly hash: string
}

type ReadReport = Omit<ImportedReport, 'kind'> & Pick<KeptText, 'kind'>

export function keep(reading: ReadReport, { name, bytes, given = {}, app }: BroughtAs): Keeping {
  const { report, figures, losses } = reading
  const text: KeptText = { ...reading, app }
  const hash = textHash(text)
  const { adcode, year, kind, bureau, title, published, published_basis } = report
  const contents = sectionContents.filter((content) => report.sections.some((one) => one.content === content))
  const payload: PayloadOf<'import.kept'> = {
    name: name.slice(-1000),
    file_kind: reading.kind,
    encoding: reading.encoding,
    bytes,
    read: { adcode, year, kind },
    given: { adcode: given.adcode ?? adcode, year: given.year ?? year, kind },
    bureau,
    title,
    url: null,
    published,
    published_basis,
    sections: kind === 'rule_of_law' && contents.length > 0 ? contents : null,
    coverage: losses.some(({ id }) => hidesText.has(id)) ? 'opening' : 'full',
    part_of: null,
    text: hash,
    proposals: proposalKeys(figures),
  }
  return { draft: draft('import.kept', `import/${reading.sha256}`, payload), text, hash }
}

/** Takes a report out of the list and its text off this machine. What was decided stays in the log. */
export const removeImport = (sha256: string): EntryDraft => draft('import.removed', `import/${sha256}`, {})

/** Losses after which what was not found may still be in the file. */
const hidesText = new Set(['pages_without_text', 'damaged_streams'])
