import { Dexie, type EntityTable, type Table } from 'dexie'
import type { BoundaryFile } from '../core/schema/boundary-file.ts'
import type { KeptText } from '../core/review/kept-text.ts'
import type { Entry } from '../core/user-log/entry.ts'

/** Raised when older code must no longer write here; see `schemaEpoch` of the published data. */
export const userEpoch = 1

/** An entry, and how many this browser had written or taken in when it came. */
export interface EntryRecord extends Entry {
  readonly row: number
}

/** One row: the file of boundaries the reader gave this browser. */
export interface BoundaryRecord extends BoundaryFile {
  readonly id: 'own'
}

/** The text of a report the reader keeps, with what was read in it. */
export interface TextRecord {
  /** Of the file. */
  readonly sha256: string
  /** Of the text's content, as the log has it. */
  readonly hash: string
  readonly text: KeptText
}

/** Which code may write here. */
export interface EpochRecord {
  readonly id: 'epoch'
  readonly epoch: number
}

/** The last file of everything the reader made. */
export interface BackupRecord {
  readonly id: 'backup'
  /** The machine's time, UTC, for display. */
  readonly made: string
  /** The last row that is in the file. */
  readonly row: number
}

/** The browser was asked to keep this site's data. */
export interface PersistRecord {
  readonly id: 'persist'
  readonly asked: string
}

export type MarkRecord = EpochRecord | BackupRecord | PersistRecord

/**
 * What the reader made, in a database of its own: published data can be repaired or thrown away without coming near it.
 * Entries are only ever added.
 */
export class UserDatabase extends Dexie {
  readonly entries!: EntityTable<EntryRecord, 'row'>
  readonly marks!: Table<MarkRecord, MarkRecord['id']>
  readonly boundaries!: EntityTable<BoundaryRecord, 'id'>
  readonly texts!: EntityTable<TextRecord, 'sha256'>

  constructor(name = 'faheng-user') {
    // `strict`: what is reported as kept has reached the disk.
    super(name, { chromeTransactionDurability: 'strict' })
    // Only ever add tables and indexes here: old tabs still read while a newer one runs.
    this.version(1).stores({ entries: '++row, &id, seq, kind, subject', marks: 'id', boundaries: 'id' })
    this.version(2).stores({ texts: 'sha256' })
  }
}
