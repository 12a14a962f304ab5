import { type KeyboardEvent, lazy, Suspense, use, useRef, useState } from 'react'
import { Panel } from '../../../components/panel.tsx'
import { QuotesContext } from '../../../components/use-quotes.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import type { CompareState } from '../../../core/schema/compare-state.ts'
import { formatCompareLink } from '../../../core/schema/link.ts'
import styles from './take-away.module.css'
import type { ActionName, Done } from './actions.ts'
import { today } from './today.ts'

const groups: readonly { readonly name: string; readonly actions: readonly MenuName[] }[] = [
  { name: '复制', actions: ['复制链接', '复制带版本的链接', '复制嵌入代码', '复制引用', '复制表格'] },
  { name: '数据', actions: ['CSV', 'Excel'] },
  { name: '图', actions: ['PNG', 'SVG'] },
  { name: '纸', actions: ['打印'] },
]

/** The code is looked at before it is copied, so it has a panel of its own. */
const embedName = '复制嵌入代码'
/** They carry no numbers: whoever opens them reads the whole. */
const linkNames: readonly MenuName[] = ['复制链接', '复制带版本的链接']
type MenuName = ActionName | typeof embedName

const EmbedPanel = lazy(async () => ({ default: (await import('./embed-panel.tsx')).EmbedPanel }))

/** What the actions need is loaded when the menu opens, not with the chart. */
const loadActions = () => import('./actions.ts')

interface TakeAwayProps {
  comparison: Comparison
  state: CompareState
  /** Of the dataset. */
  version: string
}

/** Takes the comparison along: as a link, a citation, a table, a file, a picture or on paper. */
export function TakeAway({ comparison, state, version }: TakeAwayProps) {
  const quotes = use(QuotesContext)
  const menu = useRef<HTMLDetailsElement>(null)
  const [message, setMessage] = useState('')
  // What waits for the rest of the numbers; said only as long as they are on their way.
  const [refused, setRefused] = useState<MenuName | null>(null)
  // Seen, not said: one act is one message to who listens.
  const [busy, setBusy] = useState<string | null>(null)
  const [byHand, setByHand] = useState<string | null>(null)
  // Null until it is first wanted; then it stays, so that closing it gives the focus back.
  const [embedding, setEmbedding] = useState<boolean | null>(null)
  const close = () => {
    if (menu.current === null) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  const run = async (name: MenuName) => {
    close()
    setMessage('')
    setRefused(null)
    if (name === embedName) {
      setEmbedding(true)
      return
    }
    if (comparison.incomplete !== null && !linkNames.includes(name)) {
      setRefused(name)
      return
    }
    setBusy(name)
    const link = new URL(formatCompareLink(state), location.href).href
    const snapshotLink = new URL(formatCompareLink(state, version), location.href).href
    try {
      const { actions } = await loadActions()
      const provenance = { version, link, snapshotLink, date: today() }
      const done: Done = await actions[name]({ comparison, provenance, quotes })
      setMessage(done.message)
      setByHand(done.byHand ?? null)
    } catch (error) {
      setMessage(`${name}没有成功：${error instanceof Error ? error.message : String(error)}`)
    } finally {
      setBusy(null)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && menu.current?.open === true) {
      event.stopPropagation()
      close()
    }
  }
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.status}>
        {refused === null || comparison.incomplete === null
          ? message
          : `${comparison.incomplete}“${refused}”要等载齐，免得数字不全；链接现在就可以复制。`}
      </p>
      {busy === null ? null : (
        <p className={styles.status} aria-hidden="true">
          {busy}……
        </p>
      )}
      <details
        ref={menu}
        className={styles.menu}
        data-menu=""
        onKeyDown={onKeyDown}
        onToggle={() => void loadActions().catch(() => undefined)}
        onBlur={(event) => {
          const next = event.relatedTarget
          if (next !== null && !event.currentTarget.contains(next)) event.currentTarget.open = false
        }}
      >
        <summary className={styles.opener}>
          带走 <span aria-hidden="true">▾</span>
        </summary>
        <div className={styles.list}>
          {groups.map((group) => (
            <div key={group.name} role="group" aria-label={group.name} className={styles.group}>
              <span className={styles.groupName} aria-hidden="true">
                {group.name}
              </span>
              {group.actions.map((action) => (
                <button key={action} type="button" className={styles.action} onClick={() => void run(action)}>
                  {action}
                </button>
              ))}
            </div>
          ))}
        </div>
      </details>
      {embedding === null ? null : (
        <Suspense fallback={null}>
          <EmbedPanel
            comparison={comparison}
            state={state}
            version={version}
            open={embedding}
            onClose={() => setEmbedding(false)}
          />
        </Suspense>
      )}
      <Panel title="请手动复制" open={byHand !== null} onClose={() => setByHand(null)}>
        <p>浏览器不让这个网页写剪贴板。请选中下面的文字复制。</p>
        <textarea
          className={styles.text}
          aria-label="要复制的文字"
          readOnly
          rows={8}
          value={byHand ?? ''}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Panel>
    </div>
  )
}
