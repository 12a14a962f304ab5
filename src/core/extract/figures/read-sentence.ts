import { circumstanceOf } from './circumstances.ts'
import { gapLength } from './gaps.ts'
import { candidatesFor, holds, sharers, type Candidate } from './match.ts'
import { findMentions, type FormRefusal, type Mention } from './mentions.ts'
import type { Sentence } from './sentences.ts'
import type { RefusalReason } from './types.ts'
import { findWords, type Occurrence } from './vocabulary.ts'

/** A figure before the sentences are weighed against each other; offsets into the folded text. */
export interface RawFigure {
  candidate: Candidate
  mention: Mention
  sentence: Sentence
  notes: string[]
}

export interface RawRefusal {
  indicator: string | null
  value: number
  start: number
  end: number
  clauseStart: number
  clauseEnd: number
  reason: RefusalReason
}

export interface SentenceReading {
  figures: RawFigure[]
  refused: RawRefusal[]
}

export interface SentenceContext {
  year: number | null
  /** The sentence stands in the plans for next year. */
  planned: boolean
}

/** Reads one sentence; null where it holds nothing that could be a figure. */
export function readSentence(
  text: string,
  sentence: Sentence,
  context: SentenceContext,
): SentenceReading | null {
  const { mentions, forms } = findMentions(text, sentence)
  if (mentions.length === 0 && forms.length === 0) return null
  const reading: SentenceReading = {
    figures: [],
    refused: forms.map((form) => refusalByForm(form, sentence)),
  }
  if (mentions.length === 0) return reading
  const words = findWords(text, sentence.start, sentence.end)
  const numbers = mentions.filter((m) => m.kind === 'number')
  for (const mention of mentions) {
    const nextStart = numbers.find((m) => m.start > mention.start)?.start ?? sentence.end
    const own = candidatesFor(text, mention, sentence, words, nextStart)
    const wide = own.length === 0 ? widened(text, mention, sentence, numbers) : null
    const candidates = wide ? candidatesFor(text, wide, sentence, words, nextStart) : own
    readMention(text, mention, sentence, context, candidates, words, reading)
  }
  return reading
}

/** A bare count (…,总数14台) takes its head from the clauses before it, back to the last count. */
function widened(
  text: string,
  mention: Mention,
  sentence: Sentence,
  numbers: readonly Mention[],
): Mention | null {
  if (mention.kind === 'absent' || !isBare(text, mention)) return null
  const previous = numbers.findLast((m) => m.end <= mention.start)
  return { ...mention, left: Math.max(sentence.start, previous?.end ?? 0) }
}

const isBare = (text: string, { left, start, end, right }: Mention) =>
  gapLength(text, left, start) === 0 && gapLength(text, end, right) === 0

function readMention(
  text: string,
  mention: Mention,
  sentence: Sentence,
  context: SentenceContext,
  candidates: readonly Candidate[],
  words: readonly Occurrence[],
  reading: SentenceReading,
): void {
  const best = candidates[0]
  if (mention.kind !== 'number' && !best) return
  const circumstance = context.planned ? 'plan' : circumstanceOf(text, mention, sentence, context.year)
  const refuse = (reason: RefusalReason) => {
    if (mention.kind === 'number' || reason === 'negated')
      reading.refused.push({ ...mention, indicator: best?.compiled.entry.indicator ?? null, reason })
  }
  const counts = circumstance === null || (circumstance === 'plan' && best?.compiled.entry.plans === true)
  if (!counts) refuse(circumstance)
  else if (!best) refuse(mention.measure?.classes.has('money') ? 'money' : 'no-subject')
  else
    for (const candidate of choose(text, mention, candidates))
      reading.figures.push({ candidate, mention, sentence, notes: notesOf(candidate, mention, words) })
}

/** One number is one figure, unless a list of heads shares it: 均为0件, 各1名, 均达100%. */
function choose(text: string, mention: Mention, candidates: readonly Candidate[]): readonly Candidate[] {
  const chain = sharers(text, candidates)
  if (chain.length < 2) return candidates.slice(0, 1)
  const left = text.slice(mention.left, mention.start)
  const shared =
    mention.value === 0 || mention.kind !== 'number' || mention.measure?.word === '%' || /[均各都]/.test(left)
  return shared ? chain : candidates.slice(0, 1)
}

function notesOf(candidate: Candidate, mention: Mention, words: readonly Occurrence[]): string[] {
  const { entry, notes } = candidate.compiled
  const found = notes
    .filter(({ list }) => holds(words, list, mention.clauseStart, mention.clauseEnd))
    .map((n) => n.note)
  if (mention.kind === 'number' && mention.measure === null && entry.measure !== 'percent')
    found.push('量词缺失')
  if (mention.kind === 'absent') found.push('原文写“无”')
  return found
}

const refusalByForm = (form: FormRefusal, sentence: Sentence): RawRefusal => ({
  ...form,
  indicator: null,
  clauseStart: Math.max(sentence.start, form.start - 20),
  clauseEnd: Math.min(sentence.end, form.end + 20),
})
