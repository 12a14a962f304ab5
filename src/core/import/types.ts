import type { Loss } from '../document/losses.ts'
import type { DocumentKind, DocumentMark } from '../document/types.ts'
import type { ReadableReport } from '../extract/extract-readable.ts'
import type { Encoding } from '../extract/text/decode-text.ts'
import type { DatasetRows } from '../table/dataset.ts'
import type { Fault } from '../package/fault.ts'
import type { Screening } from '../screen/types.ts'

/** What every file that was read has: what it was taken for, and what did not come along. */
export interface ReadFile {
  /** Of the file's bytes, 64 hex digits. */
  sha256: string
  /** Null where the format fixes it. */
  encoding: Encoding | null
  /** False where another encoding is about as likely: a person should look. */
  certain: boolean
  /** What was left out, changed or not understood. */
  losses: readonly Loss[]
}

/** A file read into text a person can read: of a page, what it shows, without its markup. Offsets are UTF-16 units. */
export interface ReadText extends ReadFile {
  kind: DocumentKind
  text: string
  marks: readonly DocumentMark[]
}

/** A report, with all that is proposed to be read from it. Nothing of it counts before a person has decided. */
export interface ImportedReport extends ReadText, ReadableReport {
  type: 'report'
}

/** A text that is no yearly report of an education bureau, or does not look like one. */
export interface UnrelatedText extends ReadText {
  type: 'unrelated'
  /** In Chinese. */
  reason: string
}

/** A data table, screened sheet by sheet. Nothing of it counts before a person has decided. */
export interface ImportedTable extends ReadFile {
  type: 'table'
  kind: TableKind
  screenings: readonly Screening[]
}

export type TableKind = 'csv' | 'xlsx' | 'json'

/** A data package (`datapackage.json` and CSV files), checked as the project's own is. */
export interface ImportedPackage extends ReadFile {
  type: 'package'
  kind: 'package'
  /** The first ones; only a package without any may be used. */
  faults: readonly Fault[]
  faultCount: number
  /** Empty where there are faults. */
  rows: Pick<DatasetRows, 'reports' | 'figures'>
  /** How many published figures it corrects. They come in with the log, or by `dataset merge`. */
  corrections: number
  /** The reviews themselves came along: an app that wrote it can be merged with. */
  hasLog: boolean
}

/** A file that was not read, with what to do about it, in Chinese. */
export interface RefusedFile {
  type: 'refused'
  /** Null where not even the bytes were had. */
  sha256: string | null
  reason: string
  message: string
}

/** What became of one file. */
export type ImportReading = ImportedReport | UnrelatedText | ImportedTable | ImportedPackage | RefusedFile
