import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Begins the key of every query that reads the log. */
export const userLogKey = ['user-log'] as const

const channelName = 'faheng:user-log'

/** Says that the log has grown. Tabs that do not hear it read the log when they come to the front. */
export function tellOtherTabs(): void {
  const channel = openChannel()
  channel?.postMessage('changed')
  channel?.close()
}

/** Reads the log anew whenever another tab has added to it. */
export function useNewsFromOtherTabs(): void {
  const client = useQueryClient()
  useEffect(() => {
    const channel = openChannel()
    if (channel === null) return
    channel.onmessage = () => void client.invalidateQueries({ queryKey: userLogKey })
    return () => channel.close()
  }, [client])
}

/** Null in browsers without channels and in frames that are refused them. */
function openChannel(): BroadcastChannel | null {
  try {
    return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName)
  } catch {
    return null
  }
}
