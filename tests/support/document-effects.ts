import { readFile } from 'node:fs/promises'
import type { DocumentEffects } from '../../src/core/document/read-document.ts'
import { pdfPagesReader } from '../../src/pdf/read-pdf-pages.ts'

/** What reading documents needs, for tests: everything real, PDF in the same thread. */
export const documentEffects: DocumentEffects = {
  decode: (bytes, encoding) => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes),
  readPdfPages: pdfPagesReader((name) =>
    readFile(new URL(`../../src/pdf/cmaps/${name}.bcmap`, import.meta.url)).catch(() => null),
  ),
  mayGoOn: () => true,
}
