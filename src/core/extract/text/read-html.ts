import { decodeHTML } from 'entities'
import { type Token, Tokenizer, type TokenHandler, TokenizerMode } from 'parse5'
import { type ReadableText, ReadableTextBuilder } from './readable-text.ts'

/** What a saved page says: its visible text, and the `<meta>` fields government sites fill in. */
export interface HtmlPage extends ReadableText {
  /** `content` by lower-case `name`: `articletitle`, `pubdate`, `contentsource`, `sitename`, `sitedomain` … */
  meta: ReadonlyMap<string, string>
  /** How many pictures, frames and other elements whose content is no text here the page has, by tag. */
  unread: ReadonlyMap<string, number>
}

/**
 * Reads the visible text of an HTML page. Block tags become line breaks, inline tags nothing, entities the characters
 * they name; scripts, styles, menus of options and comments are left out. Each unit keeps its place in the source.
 * Uses the tokenizer only: without a tree there is no depth to exhaust, and time stays linear in the page.
 */
export function readHtml(html: string): HtmlPage {
  const reader = new PageReader(html)
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader)
  reader.tokenizer = tokenizer
  tokenizer.write(html, true)
  return { ...reader.text.build(), meta: reader.meta, unread: reader.unread }
}

/** Tags that do not break the line they stand in. Every other tag does. */
const inlineTags = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark o:p q rp rt ruby s samp small span st1:chsdate st1:chmetcnv strike strong sub sup time tt u ucaps var wbr'.split(
    ' ',
  ),
)
/** Elements that may show a reader something this text does not hold. */
const unreadTags = new Set(['img', 'iframe', 'frame', 'object', 'embed', 'svg', 'canvas', 'video', 'select'])
const cellTags = new Set(['td', 'th'])
/** Content that is no part of what the page says. `rt` and `rp` hold pinyin printed above the characters. */
const skippedTags = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'select',
  'svg',
  'rt',
  'rp',
])
const rawModes = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
])
/** A character reference, or the white space that a page shows as one space. */
const entityOrSpace = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});?|[ \t\r\n\f]+/gi

class PageReader implements TokenHandler {
  tokenizer: Tokenizer | null = null
  readonly text: ReadableTextBuilder
  readonly meta = new Map<string, string>()
  readonly unread = new Map<string, number>()
  readonly #html: string
  /** Where the text after the last markup starts. */
  #textFrom = 0
  /** The tag whose content is being skipped, if any. */
  #skipping: string | null = null

  constructor(html: string) {
    this.#html = html
    this.text = new ReadableTextBuilder(html.length)
  }

  onStartTag(tag: Token.TagToken) {
    this.#readTextBefore(tag)
    const mode = rawModes.get(tag.tagName)
    if (mode !== undefined && this.tokenizer !== null) this.tokenizer.state = mode
    if (this.#skipping !== null) return
    if (unreadTags.has(tag.tagName)) this.unread.set(tag.tagName, (this.unread.get(tag.tagName) ?? 0) + 1)
    if (skippedTags.has(tag.tagName) && !tag.selfClosing) this.#skipping = tag.tagName
    else if (tag.tagName === 'meta') this.#readMeta(tag)
    else this.#break(tag)
  }

  onEndTag(tag: Token.TagToken) {
    this.#readTextBefore(tag)
    // A skipped element left open must not swallow the report: the page's next block ends it.
    if (this.#skipping === tag.tagName || tag.tagName === 'div' || tag.tagName === 'p') this.#skipping = null
    if (this.#skipping === null) this.#break(tag)
  }

  onComment(token: Token.CommentToken) {
    this.#readTextBefore(token)
  }
  onDoctype(token: Token.DoctypeToken) {
    this.#readTextBefore(token)
  }
  onEof(token: Token.EOFToken) {
    this.#readTextBefore(token)
  }
  onCharacter() {
    // Text is read between the markup: the tokenizer's own places of text are loose beside an entity.
  }
  onWhitespaceCharacter() {
    // As above.
  }
  onNullCharacter() {
    // As above.
  }

  #readTextBefore({ location }: Token.Token) {
    const from = this.#textFrom
    const to = location?.startOffset ?? this.#html.length
    this.#textFrom = location?.endOffset ?? this.#html.length
    if (this.#skipping !== null || to <= from) return
    let done = from
    for (const match of this.#html.slice(from, to).matchAll(entityOrSpace)) {
      const [found] = match
      const start = from + match.index
      const seen = found.startsWith('&') ? decodeHTML(found) : ' '
      if (seen === found) continue
      this.text.copy(this.#html.slice(done, start), done)
      done = start + found.length
      this.text.replace(seen, { start, end: done })
    }
    this.text.copy(this.#html.slice(done, to), done)
  }

  #break(tag: Token.TagToken) {
    if (tag.location === null || inlineTags.has(tag.tagName)) return
    const span = { start: tag.location.startOffset, end: tag.location.endOffset }
    this.text.replace(cellTags.has(tag.tagName) ? '\t' : '\n', span)
  }

  #readMeta(tag: Token.TagToken) {
    const value = (name: string) => tag.attrs.find((attribute) => attribute.name === name)?.value.trim()
    const name = (value('name') ?? value('property'))?.toLowerCase()
    const content = value('content')
    if (name !== undefined && content !== undefined && content !== '' && !this.meta.has(name))
      this.meta.set(name, content)
  }
}
