import { circumstanceOf } from './circumstances.ts'
import { candidatesFor, sharers, type Candidate } from './match.ts'
import { headsIn, holds, sentenceWords, type SentenceWords } from './sentence-words.ts'
import { findMentions, type FormRefusal, type Mention } from './mentions.ts'
import { placesOf } from './places.ts'
import type { Sentence } from './sentences.ts'
import type { RefusalReason } from './types.ts'

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
  /** The report is a department's of a province or the nation: 省教育厅 is itself. */
  department?: boolean
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
  const words = sentenceWords(text, sentence.start, sentence.end)
  const numbers = mentions.filter((m) => m.kind === 'number')
  for (const mention of mentions) {
    const nextStart = numbers.find((m) => m.start > mention.start)?.start ?? sentence.end
    let candidates: Candidate[] = []
    for (const place of placesOf(text, mention, sentence, numbers)) {
      candidates = candidatesFor(text, place, sentence, words, nextStart)
      if (candidates.length > 0) break
    }
    if (candidates.length === 0) candidates = inherited(text, mention, words, reading.figures.at(-1))
    readMention(text, mention, sentence, context, candidates, words, reading)
  }
  return reading
}

/** 抽查中小学30所、民办幼儿园18所: the next item of a list, with a head of the same entry, needs no condition again. */
function inherited(
  text: string,
  mention: Mention,
  words: SentenceWords,
  last: RawFigure | undefined,
): Candidate[] {
  if (!last || mention.kind !== 'number' || mention.measure === null) return []
  const { candidate } = last
  const { compiled } = candidate
  const joined = last.mention.end === mention.left && '、和及与'.includes(text.charAt(mention.left) || '#')
  if (!joined || !mention.measure.classes.has(compiled.entry.measure)) return []
  if (compiled.unless !== null && holds(words, compiled.unless, mention.left, mention.right)) return []
  // 96家、468家次: the same things, counted as often as they were visited.
  if (mention.start === mention.left + 1 && mention.measure.word === `${last.mention.measure?.word}次`)
    return [candidate]
  const head = headsIn(words, mention.left, mention.start).find((o) => o.word.headOf.has(compiled))
  return head ? [{ ...candidate, head }] : []
}

function readMention(
  text: string,
  mention: Mention,
  sentence: Sentence,
  context: SentenceContext,
  candidates: readonly Candidate[],
  words: SentenceWords,
  reading: SentenceReading,
): void {
  const best = candidates[0]
  if (mention.kind !== 'number' && !best) return
  const circumstance = context.planned
    ? 'plan'
    : best
      ? circumstanceOf(text, mention, sentence, context)
      : null
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
  return shared ? chain.sort((a, b) => a.head.start - b.head.start) : candidates.slice(0, 1)
}

function notesOf(candidate: Candidate, mention: Mention, words: SentenceWords): string[] {
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
