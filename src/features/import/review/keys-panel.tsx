import { Panel } from '../../../components/panel.tsx'
import { reviewKeys } from './review-keys.ts'
import styles from './keys-panel.module.css'

interface KeysPanelProps {
  open: boolean
  isOn: boolean
  onSwitch: (isOn: boolean) => void
  onClose: () => void
}

/** Every key, and the switch that turns them off for those whose speech or hands press letters unasked. */
export function KeysPanel({ open, isOn, onSwitch, onClose }: KeysPanelProps) {
  return (
    <Panel title="快捷键" open={open} onClose={onClose}>
      <label className={styles.switch}>
        <input type="checkbox" checked={isOn} onChange={({ target }) => onSwitch(target.checked)} />
        用单个按键复核
      </label>
      <p className={styles.hint}>
        在输入框里打字时不起作用。用语音输入或容易误触的，可以关掉；所有操作都有按钮。
      </p>
      <dl className={styles.keys}>
        {reviewKeys.map(({ act, keys, words }) => (
          <div key={act} className={styles.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key === 'U' ? 'Shift + u' : key}
                </kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div className={styles.row}>
          <dt>
            <kbd className={styles.key}>↑ ↓</kbd>
          </dt>
          <dd>在列表里移动，关掉单键后也可用</dd>
        </div>
        <div className={styles.row}>
          <dt>
            <kbd className={styles.key}>Esc</kbd>
          </dt>
          <dd>离开正在填的表</dd>
        </div>
      </dl>
    </Panel>
  )
}
