import { useEffect } from 'react'
import { Notice } from '../../components/notice.tsx'
import { reviewsLink } from '../../core/schema/link.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import type { ImportStore } from '../../queries/import-store.ts'
import { useImports } from '../../queries/use-imports.ts'
import { pastedFiles } from './brought-files.ts'
import { FileIntake } from './file-intake.tsx'
import { ImportList } from './import-list.tsx'
import { ImportProgress } from './import-progress.tsx'
import styles from './import-page.module.css'
import { KeepBar } from './keep-bar.tsx'
import { PdfPartsLine } from './pdf-parts-line.tsx'
import { useKeeping } from './use-keeping.ts'

/** Where a reader brings reports of their own: what can be brought, and what became of each file. */
export function ImportPage({ dataset }: { dataset: Dataset }) {
  const { imports, store } = useImports(dataset)
  const keeping = useKeeping(imports, dataset)
  usePaste(store)
  const isEmpty = imports.queue.length === 0
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <h1 className={styles.title}>导入报告</h1>
        <p className={styles.lead}>
          把手头的年度报告交给法衡：它读出部门、年度和每个数字，指给您看写在哪一句。文件只在这台电脑上读，不上传，断网也能用。
        </p>
      </header>
      <FileIntake onFiles={store.add} isFirst={isEmpty} />
      {keeping.kept.size === 0 ? null : (
        <p>
          这台电脑上保留着 {keeping.kept.size} 份报告：<a href={reviewsLink}>去复核</a>
        </p>
      )}
      <PdfPartsLine />
      {isEmpty ? null : (
        <>
          <Notice tone="info" title="尚未复核，不计入比较">
            <p>
              这里列的是程序读出的建议，没有人核对过，不会进入任何比较、排名和导出。要复核、要下次还在，请保留：报告和原文只存在这台电脑上。没有保留的，关闭或刷新这一页后就没有了，原文件不受影响。
            </p>
          </Notice>
          <ImportProgress queue={imports.queue} onCancelAll={store.cancelAll} />
          <KeepBar keeping={keeping} />
          <ImportList
            dataset={dataset}
            imports={imports}
            kept={keeping.kept}
            listings={keeping.listings}
            onKeep={keeping.keep}
            store={store}
          />
        </>
      )}
    </div>
  )
}

/** What is pasted anywhere on the page but into a field is meant for it. */
function usePaste({ add }: ImportStore) {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const isInField = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (event.clipboardData === null || isInField) return
      const files = pastedFiles(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      add(files)
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [add])
}
