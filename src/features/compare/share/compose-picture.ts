import {
  layoutPicture,
  type PictureBlock,
  type PlacedText,
  textStyles,
} from '../../../core/export/picture-layout.ts'
import page from '../compare-page.module.css'
import { drawWhole } from '../../../components/whole-drawing.ts'

/** CSS pixels of the charts in a picture. */
export const pictureWidth = 960

/** Gives the words of a block by the id of its heading. */
export type BlockWords = (headingId: string) => Pick<PictureBlock, 'title' | 'coverage' | 'notes'>

/**
 * All charts of the page as one picture that stands alone: title, sentence, notes, sources. Text stays text in the
 * reader's own fonts; nothing is fetched. Null where the page draws no chart.
 */
export function composePicture(words: BlockWords, sources: readonly string[]): SVGSVGElement | null {
  const restore = drawWhole(pictureWidth)
  try {
    const blocks = [...document.querySelectorAll('main section[aria-labelledby^="title-"]')].flatMap(
      (block) => {
        const charts = [...block.querySelectorAll<HTMLElement>('[data-chart]')]
        // A chart's accessible name is the sentence of its block; of several charts each may have its own.
        const written = block.querySelector(`p.${page.sentence ?? ''}`)?.textContent
        const sentence = written ?? charts.map(nameOf).find(Boolean) ?? ''
        const drawings = charts.flatMap((chart) => {
          const svg = chart.querySelector('svg')
          if (svg === null) return []
          const name = nameOf(chart)
          return [
            {
              svg: standalone(svg),
              height: svg.getBoundingClientRect().height,
              caption: name === sentence ? '' : name,
            },
          ]
        })
        if (drawings.length === 0) return []
        const said = words(block.getAttribute('aria-labelledby') ?? '')
        return [{ ...said, notes: [...legendOf(block), ...said.notes], sentence, drawings }]
      },
    )
    if (blocks.length === 0) return null
    const layout = layoutPicture(blocks, sources, pictureWidth)
    const { fontFamily, backgroundColor, color } = pageLook()
    const picture = element('svg', {
      xmlns: namespace,
      width: layout.width,
      height: layout.height,
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      'font-family': fontFamily,
    })
    picture.append(element('rect', { width: '100%', height: '100%', fill: backgroundColor }))
    for (const [index, { drawings }] of blocks.entries()) {
      for (const [at, { svg }] of drawings.entries()) {
        svg.setAttribute('x', String((layout.width - pictureWidth) / 2))
        svg.setAttribute('y', String(layout.tops[index]?.[at] ?? 0))
        picture.append(svg)
      }
    }
    for (const text of layout.texts) picture.append(textElement(text, color))
    return picture
  } finally {
    restore()
  }
}

/** The SVG as a file: UTF-8 with its declaration. */
export function svgText(picture: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`
}

const nameOf = (chart: Element): string => chart.getAttribute('aria-label') ?? ''

/** What stands beside the chart to read it by; a picture has no table below. */
function legendOf(block: Element): string[] {
  return [...block.querySelectorAll(`p.${page.aside ?? ''}`)]
    .map(({ textContent }) => textContent.replace('原因见下表。', '').trim())
    .filter((text) => text !== '')
}

const namespace = 'http://www.w3.org/2000/svg'

function element<T extends keyof SVGElementTagNameMap>(
  tag: T,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[T] {
  const made = document.createElementNS(namespace, tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns') made.setAttribute(name, String(value))
  }
  return made
}

function textElement({ text, x, y, style }: PlacedText, colour: string): SVGTextElement {
  const { size, bold, muted } = textStyles[style]
  const made = element('text', {
    x,
    y,
    'font-size': size,
    'font-weight': bold ? 650 : 400,
    fill: colour,
    'fill-opacity': muted ? 0.78 : 1,
  })
  made.textContent = text
  return made
}

/** A chart's drawing without what only the page understands. Styles become attributes: they hold under any policy. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  for (const part of [copy, ...copy.querySelectorAll<SVGElement>('*')]) {
    for (const name of part.style) {
      if (/^(font-|text-anchor|dominant-baseline|fill|stroke)/.test(name)) {
        part.setAttribute(name, part.style.getPropertyValue(name))
      }
    }
    part.removeAttribute('style')
    part.removeAttribute('class')
    part.removeAttribute('pointer-events')
    for (const { name } of [...part.attributes]) if (name.startsWith('ecmeta')) part.removeAttribute(name)
  }
  for (const sheet of copy.querySelectorAll('style')) sheet.remove()
  return copy
}

function pageLook(): { fontFamily: string; backgroundColor: string; color: string } {
  const { fontFamily, color } = getComputedStyle(document.body)
  return { fontFamily, color, backgroundColor: '#ffffff' }
}
