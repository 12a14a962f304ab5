import { type ReactNode, useMemo } from 'react'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { changeClauses } from '../../core/changes/change-text.ts'
import type { VersionChanges } from '../../core/changes/version-changes.ts'
import type { CoreRows } from '../../core/publish/compile.ts'
import { FigureChangesList } from './figure-changes-list.tsx'
import { OtherChanges } from './other-changes.tsx'
import { ProvinceChanges } from './province-changes.tsx'
import styles from './changes-panel.module.css'

interface ChangesPanelProps {
  open: boolean
  onClose: () => void
  /** Of the version on the screen and the one on offer. */
  before: string
  after: string
  changes: VersionChanges
  /** Of the earlier and the later version: names of what left the catalogue are in the earlier only. */
  names: readonly [CoreRows, CoreRows]
  /** What can be done about it. */
  footer: ReactNode
}

/** Everything that differs between the version on the screen and the one on offer, before it is taken. */
export function ChangesPanel({ open, onClose, before, after, changes, names, footer }: ChangesPanelProps) {
  const [old, fresh] = names
  const indicatorNames = useMemo(
    () => new Map([...old.indicators, ...fresh.indicators].map(({ id, name_zh }) => [id, name_zh])),
    [old, fresh],
  )
  const regionNames = useMemo(
    () => new Map([...old.regions, ...fresh.regions].map(({ adcode, name_zh }) => [adcode, name_zh])),
    [old, fresh],
  )
  return (
    <Panel title="有新数据：变了什么" open={open} onClose={onClose} width="wide" footer={footer}>
      <div className={styles.body}>
        <p className={styles.versions}>
          现在显示的版本 <code>{before.slice(0, 8)}</code> → 新版本 <code>{after.slice(0, 8)}</code>
        </p>
        <ul className={styles.summary} aria-label="变了什么">
          {changeClauses(changes).map((clause) => (
            <li key={clause}>{clause}</li>
          ))}
        </ul>
        <FigureChangesList changes={changes} indicatorNames={indicatorNames} />
        <ProvinceChanges changes={changes} regionNames={regionNames} />
        <OtherChanges changes={changes} regionNames={regionNames} />
      </div>
    </Panel>
  )
}

/** What stands below the list. */
export function ChangesActions({ onTake, onDecline }: { onTake: () => void; onDecline: () => void }) {
  return (
    <>
      <Button onClick={onDecline}>暂不</Button>
      <Button tone="primary" onClick={onTake}>
        采用新数据
      </Button>
    </>
  )
}
