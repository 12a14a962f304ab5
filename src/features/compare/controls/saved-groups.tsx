import { type SubmitEvent, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { ExplainedButton } from '../../../components/explained-button.tsx'
import type { RegionsSelector } from '../../../core/schema/compare-state.ts'
import { maxRegions } from '../../../core/schema/link-fields.ts'
import type { RegionGroup } from '../../../core/schema/region-group.ts'
import { useRegionGroups } from '../../../queries/use-region-groups.ts'
import styles from './picker.module.css'

interface SavedGroupsProps {
  /** What a new group would hold. */
  adcodes: readonly string[]
  onChoose: (regions: RegionsSelector) => void
}

/** Named lists of regions kept on this machine: save, choose, rename, delete and take the deletion back. */
export function SavedGroups({ adcodes, onChoose }: SavedGroupsProps) {
  const { groups, obstacle, add, put, remove } = useRegionGroups()
  const [removed, setRemoved] = useState<RegionGroup | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  // The focus follows what was done: to the new name, to the way back, to the group that is back.
  const [named, setNamed] = useState<string | null>(null)
  return (
    <details className={styles.province}>
      <summary>
        <span className={styles.name}>我的分组</span>
        <span className={styles.aside}>{groups.length} 个</span>
      </summary>
      {obstacle === null ? null : <p role="alert">{obstacle}</p>}
      <ul aria-label="我的分组">
        {groups.map((group) => (
          <li key={group.id} className={styles.quick}>
            {renaming === group.id ? (
              <NameForm
                label={`${group.name}的新名字`}
                initial={group.name}
                action="改名"
                focused
                onName={(name) => {
                  put({ ...group, name })
                  setRenaming(null)
                  setNamed(group.id)
                }}
              />
            ) : (
              <>
                <Button
                  autoFocus={named === group.id}
                  onClick={() => onChoose({ kind: 'list', adcodes: group.adcodes })}
                >
                  {group.name}（{group.adcodes.length} 个）
                </Button>
                <Button tone="quiet" aria-label={`给${group.name}改名`} onClick={() => setRenaming(group.id)}>
                  改名
                </Button>
                <Button
                  tone="quiet"
                  aria-label={`删除${group.name}`}
                  onClick={() => {
                    remove(group.id)
                    setRemoved(group)
                  }}
                >
                  删除
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.sub}>
        {removed === null ? null : (
          <>
            已删除“{removed.name}”。
            <Button
              key={removed.id}
              tone="quiet"
              autoFocus
              onClick={() => {
                put(removed)
                setRemoved(null)
                setNamed(removed.id)
              }}
            >
              撤销
            </Button>
          </>
        )}
      </p>
      {adcodes.length === 0 ? null : adcodes.length > maxRegions ? (
        <p className={styles.sub}>
          一个分组至多 {maxRegions} 个地区，现在选了 {adcodes.length} 个。
        </p>
      ) : (
        <NameForm
          label={`把所选 ${adcodes.length} 个地区存为分组，名字`}
          initial=""
          action="保存为分组"
          onName={(name) => add({ name, adcodes: [...adcodes] })}
        />
      )}
    </details>
  )
}

interface NameFormProps {
  label: string
  initial: string
  action: string
  /** Takes the focus when it appears. */
  focused?: boolean
  onName: (name: string) => void
}

function NameForm({ label, initial, action, focused = false, onName }: NameFormProps) {
  const [name, setName] = useState(initial)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onName(name.trim())
    setName('')
  }
  return (
    <form className={styles.quick} onSubmit={submit}>
      <input
        className={styles.groupName}
        aria-label={label}
        autoFocus={focused}
        placeholder="分组的名字"
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <ExplainedButton type="submit" obstacle={name.trim() === '' ? '先给分组起个名字。' : null}>
        {action}
      </ExplainedButton>
    </form>
  )
}
