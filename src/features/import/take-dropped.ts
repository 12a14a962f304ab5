import type { Dataset } from '../../core/table/dataset.ts'
import type { BroughtFile } from '../../queries/import-store.ts'
import { importStore } from '../../queries/use-imports.ts'
import { chosenFiles } from './brought-files.ts'

/** What a drop held, taken out of it while it was there. */
interface Dropped {
  readonly files: readonly File[]
  readonly entries: readonly FileSystemEntry[]
}

/** Brings dropped files, those in dropped folders included. */
export async function takeDropped({ files, entries }: Dropped, dataset: Dataset): Promise<void> {
  const found: BroughtFile[] = []
  for (const entry of entries) await walk(entry, found)
  importStore(dataset).add(entries.length === 0 ? chosenFiles(files) : found)
}

async function walk(entry: FileSystemEntry, found: BroughtFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    found.push({ name: entry.fullPath.replace(/^\//, ''), file })
  } else if (entry.isDirectory) {
    const reader = (entry as FileSystemDirectoryEntry).createReader()
    // It gives a hundred at a time, and none at the end.
    for (let some = await read(reader); some.length > 0; some = await read(reader))
      for (const one of some) await walk(one, found)
  }
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject))
}
