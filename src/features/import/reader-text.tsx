import { Fragment, type KeyboardEvent, memo, type RefObject } from 'react'
import type { ReportSection } from '../../core/extract/report/types.ts'
import type { MarkedLine, MarkedPiece } from '../../core/import/mark-text.ts'
import { sectionNames } from '../../core/schema/section-names.ts'
import styles from './reader-text.module.css'
import { nameOf, type Place } from './use-reader-focus.ts'

interface ReaderTextProps {
  lines: readonly MarkedLine[]
  sections: readonly ReportSection[]
  chosen: Place | null
  pane: RefObject<HTMLDivElement | null>
  onChoose: (place: Place) => void
  onKeyDown: (event: KeyboardEvent) => void
  /** A class for what became of a place, beside that of its kind. */
  toneOf?: (place: Place) => string
}

/** The whole text, line by line, as text and nothing else; numbers are marked, sections named where they begin. */
export function ReaderText(props: ReaderTextProps) {
  const { lines, sections, chosen, pane, onChoose, onKeyDown, toneOf } = props
  return (
    <div
      ref={pane}
      className={styles.pane}
      role="region"
      aria-label="报告原文"
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {lines.map((line) => {
        const begin = sections.filter(({ start }) => start >= line.start && start < line.end)
        const here = chosen !== null && line.pieces.some((piece) => holds(piece, chosen))
        return (
          <Fragment key={line.start}>
            {begin.map(({ content, start }) => (
              <p key={`${content}${start}`} className={styles.section}>
                {sectionNames[content]}
              </p>
            ))}
            <Line
              line={line}
              chosen={here ? chosen : null}
              tones={line.pieces.map((piece) => tonesOf(piece, toneOf)).join('|')}
              onChoose={onChoose}
            />
          </Fragment>
        )
      })}
    </div>
  )
}

interface LineProps {
  line: MarkedLine
  /** Null in every line but the one it stands in, so that only that one is drawn again. */
  chosen: Place | null
  /** Of its pieces, with `|` between them. */
  tones: string
  onChoose: (place: Place) => void
}

const tonesOf = (piece: MarkedPiece, toneOf: ReaderTextProps['toneOf']): string =>
  toneOf === undefined ? '' : [...new Set(placesOf(piece).map(toneOf))].join(' ')

const Line = memo(
  function Line({ line, chosen, tones, onChoose }: LineProps) {
    const each = tones.split('|')
    return (
      <p className={styles.line} data-start={line.start}>
        {line.pieces.map((piece, index) => (
          <Piece key={index} piece={piece} chosen={chosen} tones={each[index] ?? ''} onChoose={onChoose} />
        ))}
      </p>
    )
  },
  (a, b) => a.line === b.line && a.chosen === b.chosen && a.tones === b.tones,
)

function Piece({ piece, chosen, tones, onChoose }: { piece: MarkedPiece } & Omit<LineProps, 'line'>) {
  const places = placesOf(piece)
  const [first] = places
  if (first === undefined) return <>{piece.text}</>
  const isChosen = chosen !== null && holds(piece, chosen)
  const act = () => onChoose(nextOf(places, chosen))
  return (
    <mark
      role="button"
      // One stop for the whole text: keys walk from mark to mark.
      tabIndex={isChosen ? 0 : -1}
      className={[
        styles.mark,
        first.kind === 'figures' ? styles.figure : styles.refused,
        tones,
        isChosen ? styles.chosen : '',
      ]
        .filter(Boolean)
        .join(' ')}
      aria-pressed={isChosen}
      data-place={places.map(nameOf).join(' ')}
      onClick={act}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose(chosen !== null && isChosen ? chosen : first)
      }}
    >
      {piece.text}
    </mark>
  )
}

function placesOf({ figures, refused }: MarkedPiece): Place[] {
  return [
    ...figures.map((index): Place => ({ kind: 'figures', index })),
    ...refused.map((index): Place => ({ kind: 'refused', index })),
  ]
}

function holds(piece: MarkedPiece, place: Place): boolean {
  return piece[place.kind].includes(place.index)
}

/** Several may stand in the same words: each click shows the next. */
function nextOf(places: readonly Place[], chosen: Place | null): Place {
  const at = chosen === null ? -1 : places.findIndex((place) => nameOf(place) === nameOf(chosen))
  const next = places[(at + 1) % places.length]
  if (next === undefined) throw new Error('a mark without a place')
  return next
}
