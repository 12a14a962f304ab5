/** Fetches a character map that is part of this program; null for any other. */
export async function loadCmap(name: string): Promise<Uint8Array | null> {
  const url = urls[`../pdf/cmaps/${name}.bcmap`]
  if (url === undefined) return null
  const response = await fetch(url)
  if (!response.ok) throw new Error(`character map ${name}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

const urls = import.meta.glob<string>('../pdf/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})
