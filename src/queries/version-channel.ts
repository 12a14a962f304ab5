/** Tells the other tabs that show the same folder which version this one has taken. */
export function tellVersionTaken(database: string, version: string): void {
  const channel = openChannel(database)
  channel?.postMessage(version)
  channel?.close()
}

/** Calls back with every version another tab takes. Gives what ends that. */
export function followVersionsTaken(database: string, onTaken: (version: string) => void): () => void {
  const channel = openChannel(database)
  if (channel === null) return () => undefined
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') onTaken(data)
  }
  return () => channel.close()
}

/** Null in browsers without channels and in frames that are refused them. */
function openChannel(database: string): BroadcastChannel | null {
  try {
    return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`faheng:version:${database}`)
  } catch {
    return null
  }
}
