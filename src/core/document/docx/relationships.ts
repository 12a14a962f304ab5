import type { ZipArchive } from '../zip/read-zip.ts'
import { readXml, type XmlContext } from '../xml/read-xml.ts'

/** A part that another part refers to inside the same file. References to the outside are never followed. */
export interface Relationship {
  /** The last word of the type: `officeDocument`, `footnotes`, `header`. */
  type: string
  /** The entry's name in the archive. */
  target: string
}

/** The relationships of a part, none where it has no such list. The root's part is the empty name. */
export function readRelationships(archive: ZipArchive, part: string, context: XmlContext): Relationship[] {
  const [folder, name] = splitPath(part)
  const list = `${folder}_rels/${name}.rels`
  if (!archive.has(list)) return []
  const found: Relationship[] = []
  readXml(
    archive.read(list),
    {
      open: (element) => {
        const [type, target] = [element.attribute('Type'), element.attribute('Target')]
        if (element.name !== 'Relationship' || type === undefined || target === undefined) return
        if (element.attribute('TargetMode') === 'External') return
        found.push({ type: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) })
      },
      close: () => undefined,
    },
    context,
  )
  return found
}

function splitPath(part: string): [string, string] {
  const at = part.lastIndexOf('/') + 1
  return [part.slice(0, at), part.slice(at)]
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
