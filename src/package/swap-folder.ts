import { readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Ends the name of a folder while another takes its place. */
const oldMark = '-old'

/**
 * Puts `beside`, a folder next to it, in the place of a folder: all of it or nothing. Should the program die between the
 * two renames, the old folder lies whole beside its place, and `restoreFolder` puts it back.
 */
export async function swapFolder(
  folder: string,
  beside: string,
  move: typeof rename = rename,
): Promise<void> {
  const old = beside + oldMark
  await move(folder, old)
  try {
    await move(beside, folder)
  } catch (error) {
    await move(old, folder)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

/** Puts a folder back that was left beside its place. `prefix` begins the names of folders to be swapped in. */
export async function restoreFolder(folder: string, prefix: string): Promise<boolean> {
  if (await exists(folder)) return false
  const parent = dirname(resolve(folder))
  const left = (await readdir(parent)).filter((name) => name.startsWith(prefix) && name.endsWith(oldMark))
  const [only, ...more] = left
  // Which of several it was nobody can tell.
  if (only === undefined || more.length > 0) return false
  await rename(join(parent, only), folder)
  return true
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
