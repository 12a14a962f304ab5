import { Button } from '../../components/button.tsx'
import { type Persistence, usePersistence } from '../../queries/persistence.ts'
import { useOfflineReadiness } from '../../queries/use-offline-readiness.ts'
import { useUpdateAvailable } from '../../queries/use-update-available.ts'
import styles from './storage-page.module.css'

const persistenceTexts: Readonly<Record<Persistence, string>> = {
  granted: '浏览器已答应不自行清理本站的存储。',
  refused: '浏览器没有答应：空间紧张、或很久不打开本站时，它可能自行清理。请定期备份。',
  unasked: '还没有请求过。第一次保存比较或分组时会请求浏览器不要自行清理。',
  unknown: '这个浏览器或这个地址（例如普通 http）不提供这项保证。请定期备份。',
}

/** Whether what is kept will stay, and whether the app opens without a network. */
export function LastingSection() {
  const { state, ask } = usePersistence()
  const offline = useOfflineReadiness()
  const update = useUpdateAvailable()
  return (
    <section className={styles.section} aria-labelledby="lasting">
      <h2 id="lasting">会不会丢</h2>
      <dl className={styles.facts}>
        <dt>长期保留</dt>
        <dd>
          <div role="status" aria-label="长期保留">
            {state === undefined ? '正在询问浏览器……' : persistenceTexts[state]}{' '}
            {state === 'refused' || state === 'unasked' ? (
              <Button tone="inline" onClick={ask}>
                {state === 'refused' ? '再请求一次' : '现在请求'}
              </Button>
            ) : null}
          </div>
        </dd>
        <dt>断网打开</dt>
        <dd>
          {offline.status === 'ready' ? '可以：程序文件和数据都已存好并核对过。' : null}
          {offline.status === 'checking' ? '正在核对……' : null}
          {offline.status === 'unavailable' ? offline.message_zh : null}
        </dd>
        <dt>程序</dt>
        <dd>{update.available ? '有新版本等着换用，见页脚。' : '没有等着换用的新版本。'}</dd>
      </dl>
    </section>
  )
}
