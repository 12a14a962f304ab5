import { readDefinition } from '../../core/schema/definition.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import styles from './indicator-page.module.css'

/** What counts and what does not, clause by clause in the catalogue's own words. */
export function DefinitionBlock({ indicator }: { indicator: Indicator }) {
  const { counts, leftOut } = readDefinition(indicator.definition_zh)
  return (
    <section className={styles.section} aria-labelledby="definition">
      <h2 id="definition" className={styles.subtitle}>
        定义
      </h2>
      <div className={styles.definition}>
        <Clauses title="计入" clauses={counts} />
        {leftOut.length === 0 ? null : <Clauses title="不计，或另记" clauses={leftOut} />}
      </div>
    </section>
  )
}

function Clauses({ title, clauses }: { title: string; clauses: readonly string[] }) {
  return (
    <div className={styles.clauses}>
      <h3 className={styles.clauseTitle}>{title}</h3>
      <ul className={styles.clauseList}>
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ul>
    </div>
  )
}
