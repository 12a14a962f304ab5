import type { XmlElement, XmlHandler } from '../xml/read-xml.ts'
import { Fields } from './fields.ts'
import type { Line } from './lines.ts'
import { Paragraph, Run } from './paragraph.ts'
import { Story, type WordContext } from './story.ts'
import { isOn, shortName } from './word-names.ts'

/** Old formatting kept beside the new, page set-up, pinyin above characters: no text of the document. */
const skipped = new Set(
  'pPrChange rPrChange tblPrChange tblPrExChange trPrChange tcPrChange sectPrChange numberingChange sectPr rt delText delInstrText'.split(
    ' ',
  ),
)

/**
 * Reads a story of WordprocessingML (the body, the notes) into lines. Tracked deletions are left out and insertions
 * kept, as Word shows the document once all changes are accepted. Of alternatives, the first is read.
 */
export class StoryReader implements XmlHandler {
  readonly story: Story
  readonly fields = new Fields()
  readonly #context: WordContext
  /** How many open elements are inside one that is skipped. */
  #skipping = 0
  readonly #path: string[] = []
  readonly #paragraphs: Paragraph[] = []
  #run: Run | null = null
  /** Whether the alternatives open have had one read. */
  readonly #taken: boolean[] = []
  readonly #controls: { skip: 'placeholders' | 'contents' | null }[] = []
  #hiddenCounted = false
  #contentsCounted = false

  constructor(context: WordContext) {
    this.#context = context
    this.story = new Story(context)
  }

  open(element: XmlElement) {
    if (this.#skipping > 0) {
      this.#skipping++
      return
    }
    const name = shortName(element)
    if (skipped.has(name) || this.#leavesOut(name)) {
      this.#skipping = 1
      return
    }
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(name)
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph !== undefined && this.#within('pPr', 'p')) paragraph.describe(name, element)
    else if (parent === 'rPr') this.#run?.describe(name, element, this.#styleHides)
    else this.#begin(name, element, parent)
  }

  close() {
    if (this.#skipping > 0) {
      this.#skipping--
      return
    }
    this.#end(this.#path.pop() ?? '')
  }

  text(text: string) {
    if (this.#skipping > 0) return
    const place = this.#path.at(-1)
    if (place === 'instrText') this.fields.instruct(text)
    else if (place === 't' || place === 'm:t') this.#write(text.replace(/[\r\n\t]+/g, ' '))
  }

  /** Whether the innermost of these elements that is open is the first. */
  #within(wanted: string, ...others: string[]): boolean {
    return this.#path.findLast((name) => name === wanted || others.includes(name)) === wanted
  }

  /** What is left out with all it holds, counted. */
  #leavesOut(name: string): boolean {
    const { losses } = this.#context
    if ((name === 'del' || name === 'moveFrom') && !['rPr', 'trPr'].includes(this.#path.at(-1) ?? '')) {
      losses.add('deleted')
      return true
    }
    if (name === 'object' || name === 'altChunk' || name === 'subDoc') {
      losses.add(name === 'object' ? 'embedded' : 'outside')
      return true
    }
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.#taken.at(-1) === true) return true
      this.#taken[this.#taken.length - 1] = true
    }
    const control = this.#controls.at(-1)
    if (name !== 'sdtContent' || control === undefined || control.skip === null) return false
    losses.add(control.skip)
    return true
  }

  #begin(name: string, element: XmlElement, parent: string) {
    const { losses } = this.#context
    const value = element.attribute('val')
    switch (name) {
      case 'p':
        this.#paragraphs.push(new Paragraph())
        break
      case 'r':
        this.#run = new Run()
        this.#hiddenCounted = false
        break
      case 'tab':
      case 'ptab':
        if (parent === 'r') this.#write('\t')
        break
      case 'br':
      case 'cr':
        this.#write('\n')
        break
      case 'noBreakHyphen':
        this.#write('-')
        break
      case 'sym':
        this.#symbol(element.attribute('char') ?? '')
        break
      case 'fldChar':
        this.fields.mark(element.attribute('fldCharType'))
        break
      case 'footnoteReference':
      case 'endnoteReference':
        this.#note(`${name.replace('Reference', '')} ${element.attribute('id') ?? ''}`)
        break
      case 'commentReference':
        losses.add('comments')
        break
      case 'ins':
      case 'moveTo':
        losses.add('inserted')
        break
      case 'del':
        if (parent === 'trPr') this.#deleteRow()
        break
      case 'tr':
        this.story.open('row')
        break
      case 'tc':
        this.story.open('cell')
        break
      case 'txbxContent':
        this.story.open('box')
        break
      case 'mc:AlternateContent':
        this.#taken.push(false)
        break
      case 'sdt':
        this.#controls.push({ skip: null })
        break
      case 'showingPlcHdr':
        if (isOn(value)) this.#skipControl('placeholders')
        break
      case 'docPartGallery':
        if (value === 'Table of Contents') this.#skipControl('contents')
        break
      case 'm:oMath':
        losses.add('equations')
        break
      case 'x:pic':
      case 'x:imagedata':
        losses.add('pictures')
        break
      case 'x:chart':
      case 'x:relIds':
        losses.add('embedded')
        break
    }
  }

  #end(name: string) {
    switch (name) {
      case 'p': {
        const paragraph = this.#paragraphs.pop()
        if (paragraph !== undefined) this.story.add(paragraph)
        break
      }
      case 'r':
        this.#run = null
        break
      case 'tr':
        this.story.closeRow()
        break
      case 'tc':
        this.story.closeCell()
        break
      case 'txbxContent':
        this.#anchor(this.story.closeBox())
        break
      case 'mc:AlternateContent':
        this.#taken.pop()
        break
      case 'sdt':
        this.#controls.pop()
        break
    }
  }

  #write(text: string) {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined || this.fields.inInstructions) return
    const { losses } = this.#context
    if (this.fields.inContents) {
      if (!this.#contentsCounted) losses.add('contents')
      this.#contentsCounted = true
      return
    }
    this.#contentsCounted = false
    if (this.#run?.hidden === true) {
      if (!this.#hiddenCounted && text.trim() !== '') losses.add('hidden')
      this.#hiddenCounted = true
    } else paragraph.text += text
  }

  #symbol(hex: string) {
    const code = Number.parseInt(hex, 16)
    // Symbol fonts put their signs where Unicode has none, so the code says nothing.
    const known = code >= 0x20 && code < 0xe000
    if (!known) this.#context.losses.add('symbols')
    this.#write(known ? String.fromCharCode(code) : '\ufffd')
  }

  #note(id: string) {
    if (this.#run?.hidden !== true) this.#paragraphs.at(-1)?.notes.push(id)
  }

  #anchor(lines: readonly Line[]) {
    if (!lines.some(({ text }) => text.trim() !== '')) return
    this.#context.losses.add('text_boxes')
    this.#paragraphs.at(-1)?.after.push(...lines)
  }

  #deleteRow() {
    this.#context.losses.add('deleted')
    this.story.deleteRow()
  }

  #skipControl(reason: 'placeholders' | 'contents') {
    const control = this.#controls.at(-1)
    if (control !== undefined) control.skip = reason
  }

  readonly #styleHides = (style: string) => this.#context.styles.find(style, 'hidden') === true
}
