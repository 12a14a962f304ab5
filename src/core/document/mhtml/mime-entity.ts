import type { Budget } from '../budget.ts'
import { Refusal } from '../refusal.ts'
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding.ts'

/** One leaf of a MIME message, still encoded. Its text holds one byte a unit. */
export interface MimePart {
  type: string
  parameters: ReadonlyMap<string, string>
  /** `<root@page>`, empty where it has none. */
  contentId: string
  location: string
  bytes: () => Uint8Array
}

/** The leaves of a MIME message in their order, and the root's content id where it names one. */
export function readMime(source: string, budget: Budget): { parts: MimePart[]; start: string } {
  const parts: MimePart[] = []
  const { start } = readEntity(source, 0, { parts, budget })
  return { parts, start }
}

interface Reading {
  parts: MimePart[]
  budget: Budget
}

function readEntity(source: string, depth: number, reading: Reading): { start: string } {
  const { headers, body } = splitHeaders(source)
  const { value: type, parameters } = parseContentType(headers.get('content-type') ?? 'text/plain')
  if (!type.startsWith('multipart/')) {
    const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
    reading.parts.push({
      type,
      parameters,
      contentId: (headers.get('content-id') ?? '').trim(),
      location: (headers.get('content-location') ?? '').trim(),
      bytes: () => decodeBody(body, encoding),
    })
    return { start: '' }
  }
  if (depth >= 5) throw new Refusal('suspicious', '网页存档嵌套过深')
  const boundary = parameters.get('boundary') ?? ''
  if (boundary === '') throw new Refusal('damaged', '网页存档没有分界标记')
  for (const part of splitParts(body, boundary)) {
    reading.budget.step(64)
    if (reading.parts.length >= reading.budget.limits.parts)
      throw new Refusal('suspicious', '网页存档的部分过多')
    readEntity(part, depth + 1, reading)
  }
  return { start: parameters.get('start') ?? '' }
}

function splitHeaders(source: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(source)
  const head = end === null ? source : source.slice(0, end.index)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : source.slice(end.index + end[0].length) }
}

/** `text/html; charset="gb2312"`. */
function parseContentType(header: string): { value: string; parameters: Map<string, string> } {
  const [value = '', ...rest] = header.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const parameters = new Map<string, string>()
  for (const parameter of rest) {
    const equals = parameter.indexOf('=')
    const name = parameter.slice(0, Math.max(0, equals)).trim().toLowerCase()
    const text = parameter.slice(equals + 1).trim()
    if (name !== '') parameters.set(name, text.startsWith('"') ? text.slice(1).replace(/"$/, '') : text)
  }
  return { value: value.trim().toLowerCase(), parameters }
}

/** The parts between the boundary's lines. A message without its last line was cut off. */
function splitParts(body: string, boundary: string): string[] {
  const mark = `--${boundary}`
  const parts: string[] = []
  let from: number | null = null
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    const after = at + mark.length
    const closes = body.startsWith('--', after)
    const lineEnd = /^[ \t]*(?:\r?\n|$)/.exec(body.slice(closes ? after + 2 : after, after + 200))
    if (lineEnd === null) continue
    if (from !== null) parts.push(body.slice(from, at).replace(/\r?\n$/, ''))
    if (closes) return parts
    from = after + lineEnd[0].length
  }
  throw new Refusal('damaged', '网页存档不完整')
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(body)
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body)
  return Uint8Array.from(body, (unit) => unit.charCodeAt(0))
}
