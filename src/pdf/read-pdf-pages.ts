import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'unpdf/pdfjs'
import type { Budget } from '../core/document/budget.ts'
import type { PagesRead, PdfPage, PdfPages, PdfText, ReadPdfPages } from '../core/document/pdf/types.ts'
import { Refusal } from '../core/document/refusal.ts'

/** Gives the bytes of a predefined character map (`GBK-EUC-H`), null where it is not among those kept here. */
export type LoadCmap = (name: string) => Promise<Uint8Array | null>

/**
 * A reader of the placed text of a PDF, by pdf.js: no scripts run, no code is compiled, nothing is fetched, nothing is
 * drawn. The caller bounds the time of one page by ending the worker it runs in, and may hear of each page.
 */
export function pdfPagesReader(
  loadCmap: LoadCmap,
  onPage: (pages: PagesRead) => void = () => undefined,
): ReadPdfPages {
  return async (bytes, budget) => {
    refuseTruncated(bytes)
    const missing: string[] = []
    const task = getDocument({
      // A copy: pdf.js takes its input over, and wants no Buffer of Node.
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      // What cannot be parsed is an error here, not something to be left out silently.
      stopAtErrors: true,
      BinaryDataFactory: cmapsOnly(loadCmap, missing),
      cMapUrl: '/',
      verbosity: 0,
    })
    try {
      const read = await readPages(await task.promise, budget, onPage)
      if (missing.length > 0) throw new Refusal('missing_characters', missing.join('、'))
      return read
    } catch (error) {
      if (error instanceof Refusal) throw error
      if (missing.length > 0) throw new Refusal('missing_characters', missing.join('、'))
      throw refusalFrom(error)
    } finally {
      await task.destroy()
    }
  }
}

async function readPages(
  pdf: PDFDocumentProxy,
  budget: Budget,
  onPage: (pages: PagesRead) => void,
): Promise<PdfPages> {
  if (pdf.numPages > budget.limits.pages)
    throw new Refusal('too_large', `${pdf.numPages} 页，上限 ${budget.limits.pages} 页`)
  const pages: PdfPage[] = []
  let units = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    budget.check()
    const page = await readPage(await pdf.getPage(number))
    units += page.texts.reduce((sum, { text }) => sum + text.length, 0)
    if (units > budget.limits.text)
      throw new Refusal('too_large', `文字超过 ${budget.limits.text / 10_000} 万`)
    pages.push(page)
    onPage({ read: number, all: pdf.numPages })
  }
  const info = new Map(Object.entries((await pdf.getMetadata()).info))
  const attachments: unknown = await pdf.getAttachments()
  return {
    pages,
    producer: ['Producer', 'Creator'].map((key) => String(info.get(key) ?? '')).join(' '),
    scripts: (await pdf.hasJSActions()) ? 1 : 0,
    attachments: attachments === null || attachments === undefined ? 0 : Object.keys(attachments).length,
  }
}

/** Annotations that show no text of their own. */
const silent = new Set(['Link', 'Popup'])

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ disableNormalization: true })
  const annotations = (await page.getAnnotations()) as { subtype?: string }[]
  const texts = content.items.flatMap((item) =>
    'str' in item && item.str !== '' ? [placed(item, viewport.transform as Matrix, viewport.height)] : [],
  )
  page.cleanup()
  return {
    width: viewport.width,
    height: viewport.height,
    texts,
    annotations: annotations.filter(({ subtype }) => !silent.has(subtype ?? '')).length,
  }
}

type Matrix = [number, number, number, number, number, number]

/** Where the text stands on the page as it is shown, its rotation and cropping applied. */
function placed(
  { str, transform, width }: { str: string; transform: number[]; width: number },
  view: Matrix,
  height: number,
): PdfText {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform
  const across = [view[0] * a + view[2] * b, view[1] * a + view[3] * b] as const
  const up = [view[0] * c + view[2] * d, view[1] * c + view[3] * d] as const
  const size = Math.hypot(...up)
  return {
    text: str,
    x: view[0] * e + view[2] * f + view[4],
    y: height - (view[1] * e + view[3] * f + view[5]),
    width,
    size,
    turn: turnOf(across[0], -across[1]),
  }
}

/** The direction of a line in degrees, anticlockwise; null where it is askew, as a watermark. */
function turnOf(x: number, y: number): PdfText['turn'] {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI
  const quarters = Math.round(degrees / 90)
  if (Math.abs(degrees - quarters * 90) > 1) return null
  return turns[(quarters + 4) % 4] ?? null
}

const turns = [0, 90, 180, 270] as const

/** A whole PDF ends with its mark. pdf.js would mend one cut off, and drop pages without a word. */
function refuseTruncated(bytes: Uint8Array) {
  const tail = String.fromCharCode(...bytes.subarray(-2048))
  if (!tail.includes('%%EOF')) throw new Refusal('damaged', 'PDF 不完整')
}

/** Character maps are the only files pdf.js gets; fonts and decoders for drawing it does without. */
function cmapsOnly(loadCmap: LoadCmap, missing: string[]) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed to read text`)
      const name = filename.replace(/\.bcmap$/, '')
      const found = await loadCmap(name)
      if (found !== null) return found
      missing.push(name)
      throw new Error(`no character map ${name}`)
    }
  }
}

function refusalFrom(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException' ? new Refusal('encrypted') : new Refusal('damaged', 'PDF 结构有误')
}
