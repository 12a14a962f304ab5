import { Notice } from '../../../components/notice.tsx'
import { snapshotStanding } from '../../../core/compare/snapshot.ts'
import { useHeldVersions } from '../../../queries/use-held-versions.ts'
import { useOfferedVersion } from '../../../queries/use-offered-version.ts'

/** Says whether the dataset version a link cites is the one shown. `shown` is the whole version. */
export function SnapshotNotice({ cited, shown }: { cited: string; shown: string }) {
  const held = useHeldVersions()
  const offered = useOfferedVersion(shown)
  // Before storage has answered nothing can be said of another version.
  if (held === undefined && !shown.startsWith(cited)) return null
  const { kind, message } = snapshotStanding(cited, shown, held, offered)
  return (
    <Notice tone={kind === 'current' ? 'info' : 'warn'} role="status">
      <p>{message}</p>
    </Notice>
  )
}
