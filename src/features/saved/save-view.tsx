import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import styles from './saved.module.css'

// Nobody needs it before the panel is open.
const SaveForm = lazy(async () => ({ default: (await import('./save-form.tsx')).SaveForm }))

/** Keeps the comparison on the page under a name, and opens the ones kept. */
export function SaveView(props: ComponentProps<typeof SaveForm>) {
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.opener}>
      <Button onClick={() => setOpen(true)}>保存的比较</Button>
      <Panel title="保存的比较" open={open} onClose={() => setOpen(false)}>
        <Suspense fallback={<p role="status">正在读取……</p>}>
          <SaveForm {...props} />
        </Suspense>
      </Panel>
    </div>
  )
}
