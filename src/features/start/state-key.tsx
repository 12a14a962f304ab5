import { stateWords } from '../../core/compare/cell-text.ts'
import { stateMeanings } from '../../core/compare/state-meanings.ts'
import styles from './start-page.module.css'

const explained = ['not_stated', 'unread', 'ambiguous', 'no_report'] as const

const states = [
  { word: '0', meaning: '报告明确写了零，或写明“无”。这是一个数字，参加排名。' },
  ...explained.map((state) => ({ word: stateWords[state], meaning: stateMeanings[state] })),
]

/** A printed zero and the four reasons for a missing number, in the words the tables use. */
export function StateKey() {
  return (
    <dl className={styles.states}>
      {states.map((state) => (
        <div key={state.word} className={styles.state}>
          <dt className={styles.word}>{state.word}</dt>
          <dd className={styles.meaning}>{state.meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
