/** The namespaces of an office document, each in its transitional and its strict form. */
const word = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])
const math = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
])
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** A short name for the elements the reader acts on: `p` of Word's own, `m:t` of math, `mc:Choice`, and the rest `x:…`. */
export function shortName({ namespace, name }: { namespace: string; name: string }): string {
  if (word.has(namespace)) return name
  if (math.has(namespace)) return `m:${name}`
  if (namespace === compatibility) return `mc:${name}`
  return `x:${name}`
}

/** `<w:vanish/>` is on, `<w:vanish w:val="0"/>` is off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value)
}
