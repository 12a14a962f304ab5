import { useMemo, useState } from 'react'
import { Notice } from '../../components/notice.tsx'
import { markText } from '../../core/import/mark-text.ts'
import type { GivenIdentity } from '../../core/import/open-questions.ts'
import type { ImportedReport } from '../../core/import/types.ts'
import { importsLink } from '../../core/schema/link.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { useImports } from '../../queries/use-imports.ts'
import { identityWords } from './identity-words.ts'
import { readerGroups } from './reader-groups.ts'
import { ReaderIndex } from './reader-index.tsx'
import styles from './reader-page.module.css'
import { ReaderText } from './reader-text.tsx'
import { type Place, type PlaceKind, useReaderFocus } from './use-reader-focus.ts'

/** One imported report: its whole text, with every proposed figure and every refused number linked to a list of them. */
export function ReaderPage({ dataset, id }: { dataset: Dataset; id: string }) {
  const { imports } = useImports(dataset)
  const file = imports.queue.find((one) => imports.readings.get(one.id)?.sha256?.startsWith(id) ?? false)
  const reading = file === undefined ? undefined : imports.readings.get(file.id)
  if (file === undefined || reading?.type !== 'report')
    return (
      <div className={styles.page}>
        <h1 className={styles.title}>这份导入不在了</h1>
        <p>
          导入的文件只留在打开的这一页，刷新或关闭后就没有了。请<a href={importsLink}>重新导入</a>。
        </p>
      </div>
    )
  const given = imports.given.get(file.id)
  return (
    <article className={styles.page}>
      <header className={styles.heading}>
        <p className={styles.crumb}>
          <a href={importsLink}>导入报告</a> · <bdi>{file.name}</bdi>
        </p>
        <h1 className={styles.title}>{reading.report.title ?? file.name}</h1>
        <p className={styles.identity}>{identityWords(dataset, reading, given).join(' · ')}</p>
      </header>
      <Notice tone="info" title="尚未复核，不计入比较">
        <p>
          标出的数字是程序的建议，还没有人核对。点数字看它在原文的位置，点原文里的标记看它读作什么；键盘用
          j、k 或上下键移动，回车在列表与原文之间来回。
        </p>
      </Notice>
      <Reader dataset={dataset} reading={reading} given={given} />
    </article>
  )
}

interface ReaderProps {
  dataset: Dataset
  reading: ImportedReport
  /** What a person said of whose report it is. */
  given: GivenIdentity | undefined
}

function Reader({ dataset, reading, given }: ReaderProps) {
  const { text, figures, refused, report } = reading
  const [kind, setKind] = useState<PlaceKind>('figures')
  const lines = useMemo(() => markText(text, { figures, refused }), [text, figures, refused])
  const groups = useMemo(() => readerGroups(dataset, reading, kind), [dataset, reading, kind])
  const { place, panes, go, onKeyDown } = useReaderFocus()
  const inText = reading[kind].map((_, index): Place => ({ kind, index }))
  return (
    <div className={styles.columns}>
      <ReaderText
        lines={lines}
        sections={report.sections}
        chosen={place}
        pane={panes.text}
        onChoose={(chosen) => {
          setKind(chosen.kind)
          go(chosen, 'list')
        }}
        onKeyDown={onKeyDown('text', inText)}
      />
      <ReaderIndex
        reading={reading}
        identity={{ adcode: report.adcode, year: report.year, ...given }}
        groups={groups}
        kind={kind}
        chosen={place}
        pane={panes.list}
        onKind={setKind}
        onChoose={(chosen) => go(chosen, 'text')}
        onKeyDown={onKeyDown(
          'list',
          groups.flatMap(({ places }) => places),
        )}
      />
    </div>
  )
}
