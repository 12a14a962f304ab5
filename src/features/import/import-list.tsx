import { useMemo, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { useWholeDrawing } from '../../components/whole-drawing.ts'
import { openQuestions } from '../../core/import/open-questions.ts'
import { isBusy, type QueuedFile } from '../../core/import/queue.ts'
import type { KeptImport } from '../../core/review/types.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import type { Imports, ImportStore } from '../../queries/import-store.ts'
import { ImportRow } from './import-row.tsx'
import styles from './import-list.module.css'
import type { Listing } from './use-keeping.ts'

interface ImportListProps {
  dataset: Dataset
  imports: Imports
  /** The reports the reader keeps, by the hash of their file. */
  kept: ReadonlyMap<string, KeptImport>
  /** How many reports tables and packages hold, by the place of the file. */
  listings: ReadonlyMap<number, Listing>
  onKeep: ((id: number) => void) | null
  store: ImportStore
}

/** Every file brought, in the order it came, each with what became of it. */
export function ImportList({ dataset, imports, kept, listings, onKeep, store }: ImportListProps) {
  const onPaper = useWholeDrawing() !== null
  const [chosen, setChosen] = useState<Filter>('all')
  const [most, setMost] = useState(batch)
  const files = useMemo(() => sorted(imports), [imports])
  const twins = useMemo(() => firstOfEach(imports), [imports])
  const filter = files[chosen].length === 0 ? 'all' : chosen
  const shown = onPaper ? files[filter] : files[filter].slice(0, most)
  const left = files[filter].length - shown.length
  const choose = (id: Filter) => {
    setChosen(id)
    setMost(batch)
  }
  return (
    <section className={styles.section} aria-label="导入的文件">
      {imports.queue.length < fewFiles ? null : (
        <div className={styles.filters} role="group" aria-label="只看">
          {filters.map(({ id, label }) =>
            files[id].length === 0 ? null : (
              <Button
                key={id}
                aria-pressed={filter === id}
                className={styles.filter}
                onClick={() => choose(id)}
              >
                {label} {files[id].length}
              </Button>
            ),
          )}
        </div>
      )}
      <ol className={styles.list}>
        {shown.map((file) => (
          <ImportRow
            key={file.id}
            dataset={dataset}
            file={file}
            reading={imports.readings.get(file.id)}
            given={imports.given.get(file.id)}
            pages={imports.pages.get(file.id)}
            sameAs={twins.get(file.id)}
            kept={kept.get(imports.readings.get(file.id)?.sha256 ?? '')}
            listed={listings.get(file.id)?.total}
            listedKept={listings.get(file.id)?.kept}
            onKeep={onKeep}
            store={store}
          />
        ))}
      </ol>
      {left === 0 ? null : (
        <p>
          <Button onClick={() => setMost(most + batch)}>
            再列 {Math.min(batch, left)} 份（还有 {left} 份）
          </Button>
        </p>
      )}
    </section>
  )
}

const filters = [
  { id: 'all', label: '全部' },
  { id: 'clear', label: '读清楚了' },
  { id: 'questions', label: '有疑问' },
  { id: 'unread', label: '没有读' },
  { id: 'busy', label: '在读' },
] as const
type Filter = (typeof filters)[number]['id']

/** Few enough to look through without sorting. */
const fewFiles = 6
const batch = 40

function sorted({ queue, readings, given }: Imports): Readonly<Record<Filter, readonly QueuedFile[]>> {
  const kindOf = (file: QueuedFile): Filter => {
    if (isBusy(file)) return 'busy'
    const reading = readings.get(file.id)
    if (file.status !== 'read' || reading === undefined || reading.type === 'unrelated') return 'unread'
    return openQuestions(reading, given.get(file.id)).length === 0 ? 'clear' : 'questions'
  }
  const groups: Record<Filter, QueuedFile[]> = {
    all: [...queue],
    clear: [],
    questions: [],
    unread: [],
    busy: [],
  }
  for (const file of queue) groups[kindOf(file)].push(file)
  return groups
}

/** For each file whose bytes came before, the name of the one that came first. */
function firstOfEach({ queue, readings }: Imports): ReadonlyMap<number, string> {
  const first = new Map<string, string>()
  const twins = new Map<number, string>()
  for (const { id, name } of queue) {
    const hash = readings.get(id)?.sha256 ?? null
    if (hash === null) continue
    const twin = first.get(hash)
    if (twin === undefined) first.set(hash, name)
    else twins.set(id, twin)
  }
  return twins
}
