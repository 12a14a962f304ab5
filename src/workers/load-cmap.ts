/** Fetches a character map that is part of this program; null for any other. */
export async function loadCmap(name: string): Promise<Uint8Array | null> {
  const url = urls[`../pdf/cmaps/${name}.bcmap`]
  if (url === undefined) return null
  const response = await fetch(url)
  if (!response.ok) throw new Error(`character map ${name}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Fetches all of them, for a cache to keep. Rejects when one does not come. */
export async function fetchCmaps(): Promise<void> {
  for (const url of Object.values(urls)) {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    await response.arrayBuffer()
  }
}

const urls = import.meta.glob<string>('../pdf/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})
