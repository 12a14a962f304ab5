import styles from './start-page.module.css'

const states = [
  { word: '0', meaning: '报告明确写了零，或写明“无”。这是一个数字，参加排名。' },
  { word: '未提及', meaning: '全文读过，没有写这一项。没有写不等于零。' },
  { word: '未读全', meaning: '只读了报告开头，开头里没有；后文可能写有。' },
  { word: '存疑', meaning: '写了数字，但口径不清，等人核对后才采用。' },
  { word: '无报告', meaning: '没有找到这一年会写这一项的报告。没有找到不等于没有发布。' },
] as const

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
