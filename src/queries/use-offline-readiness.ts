import { queryOptions, useQuery } from '@tanstack/react-query'
import { idleMoment } from './idle-moment.ts'
import { isShellWhole } from './cached-shell.ts'
import type { OfflineObstacle, OfflineReadiness } from './offline-state.ts'
import { startServiceWorker } from './service-worker.ts'
import { useDataset } from './use-dataset.ts'

const obstacleMessages: Readonly<Record<OfflineObstacle, string>> = {
  'insecure-origin': '本站通过普通 http 打开，浏览器不提供离线功能；改用 https 地址打开就可以。',
  unsupported: '这个浏览器不支持离线使用。',
  'registration-failed': '离线所需的文件没有收全，联网后刷新页面会再试。',
  'shell-incomplete': '离线所需的文件被浏览器清除了一部分，联网后刷新页面会补齐。',
  'data-not-stored': '数据没有存到本机，离线后无法打开。',
  development: '开发服务器不提供离线使用。',
}

const shellQuery = queryOptions({
  queryKey: ['offline', 'shell'],
  queryFn: async (): Promise<OfflineObstacle | null> => {
    // Every file of the shell is hashed: no chart waits for that.
    await idleMoment()
    return (await startServiceWorker()) ?? ((await isShellWhole()) ? null : 'shell-incomplete')
  },
})

/**
 * Whether the app will open without a network. The worker starts once the dataset is on the screen, so that the
 * two do not share a slow line.
 */
export function useOfflineReadiness(): OfflineReadiness {
  const dataset = useDataset()
  const isWhole = dataset.status === 'ready' && dataset.arrival === null
  const shell = useQuery({ ...shellQuery, enabled: isWhole })
  if (dataset.status === 'failed') return unavailable('data-not-stored')
  if (!isWhole || shell.isPending) return { status: 'checking' }
  if (shell.isError) return unavailable('registration-failed')
  if (shell.data !== null) return unavailable(shell.data)
  return dataset.persistence === 'stored' ? { status: 'ready' } : unavailable('data-not-stored')
}

function unavailable(reason: OfflineObstacle): OfflineReadiness {
  return { status: 'unavailable', reason, message_zh: obstacleMessages[reason] }
}
