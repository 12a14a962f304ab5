import { useSyncExternalStore } from 'react'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { missingParts } from './missing-parts.ts'

/** Says that a part of the program did not arrive, and how to go on; nothing where all did. */
export function MissingPartNotice() {
  const isMissing = useSyncExternalStore(missingParts.subscribe, missingParts.current)
  if (!isMissing) return null
  return (
    <Notice
      tone="warn"
      role="alert"
      title="这一页有一部分程序没有取到"
      actions={<Button onClick={() => location.reload()}>刷新页面</Button>}
    >
      <p>可能是断网了，也可能网站刚换了新版本。联网后刷新页面就好；您的选择都在地址里，不会丢。</p>
    </Notice>
  )
}
