import { weigh } from '../../../core/compare/headline.ts'
import type { Review, ReviewItem } from '../../../core/review/types.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import listStyles from './desk-list.module.css'
import styles from './figure-groups.module.css'
import { EntryActions } from './entry-actions.tsx'
import { FigureEntry } from './figure-entry.tsx'
import { FigureForm, type FindWords } from './figure-form.tsx'
import type { ReviewGroup } from './review-groups.ts'
import { SplitForm } from './split-form.tsx'
import { comparisonLink } from '../comparison-link.ts'
import type { DeskControl } from './use-desk.ts'

interface FigureGroupsProps {
  dataset: Dataset
  review: Review
  desk: DeskControl
  hasKeys: boolean
  find: FindWords | null
}

/** The figures by indicator; the one at hand shows what can be done with it. */
export function FigureGroups(props: FigureGroupsProps) {
  const { dataset, review, desk } = props
  const { groups, order, current, differences, twins } = desk
  const stop = current ?? order[0]
  const places = new Map(review.items.map((item, index) => [item.key, index]))
  if (groups.length === 0)
    return <p className={listStyles.none}>程序没有读出数字。在左边原文里选中一句，按“补充”。</p>
  return groups.map((group) => {
    const standing = group.items.filter(({ figure }) => figure !== null)
    const headline = headlineKey(dataset, group)
    const isOpen = ({ indicator, stands }: { indicator: string; stands: string | null }) =>
      indicator === group.indicator && stands === null
    const different = differences.some(isOpen)
      ? '与已发布的不同'
      : twins.some(isOpen)
        ? '与另一份文件不同'
        : null
    return (
      <section key={group.indicator} className={listStyles.group}>
        <h2 className={listStyles.name}>
          {group.name}
          {different === null ? null : (
            <button type="button" className={styles.different} onClick={() => desk.setTab('differences')}>
              {different}
            </button>
          )}
          {dataset.indicatorById.has(group.indicator) ? (
            <a className={styles.compare} href={comparisonLink(review.identity, group.indicator)}>
              看比较
            </a>
          ) : null}
        </h2>
        <ul>
          {group.items.map((item) => (
            <FigureEntry
              key={item.key}
              review={review}
              item={item}
              index={places.get(item.key) ?? 0}
              isCurrent={item.key === current?.key}
              isStop={item.key === stop?.key}
              isHeadline={standing.length > 1 && item.key === headline}
              onChoose={() => desk.choose({ kind: 'figures', key: item.key }, 'list')}
            >
              {item.key === current?.key ? (
                <AtHand {...props} item={item} standing={standing.length} />
              ) : null}
            </FigureEntry>
          ))}
        </ul>
      </section>
    )
  })
}

function AtHand(props: FigureGroupsProps & { item: ReviewItem; standing: number }) {
  const { dataset, desk, item, standing, hasKeys, find } = props
  const { form } = desk
  const cancel = () => desk.goTo({ kind: 'figures', key: item.key })
  const shown = item.figure ?? item.proposal
  if (form?.kind === 'correct' && form.key === item.key && shown !== null)
    return (
      <FigureForm
        dataset={dataset}
        title="改正"
        begin={find === null ? shown : { ...shown, rule: 'hand' }}
        find={find}
        submit="改正"
        onSave={(figure) => desk.correct(item, figure)}
        onCancel={cancel}
      />
    )
  if (form?.kind === 'split' && form.key === item.key && item.figure !== null)
    return <SplitForm figure={item.figure} onSave={(parts) => desk.split(item, parts)} onCancel={cancel} />
  if (form?.kind === 'merge' && form.key === item.key)
    return (
      <FigureForm
        dataset={dataset}
        title="合成一个数"
        begin={form.begin}
        find={find}
        submit="合并"
        onSave={(figure) => desk.merge(item, form.keys, figure)}
        onCancel={cancel}
      />
    )
  return <EntryActions item={item} desk={desk} standing={standing} hasKeys={hasKeys} />
}

/** The key of the figure that comparisons take; undefined where a person has to say. */
function headlineKey(dataset: Dataset, { indicator, items }: ReviewGroup): string | undefined {
  const standing = items.filter(({ figure }) => figure !== null)
  const known = dataset.indicatorById.get(indicator)
  if (known === undefined) return undefined
  const figures = standing.flatMap(({ figure }) =>
    figure === null ? [] : [{ ...figure, review: 'checked' as const }],
  )
  const weighed = weigh(known, figures)
  return weighed === null ? undefined : standing[weighed.place]?.key
}
