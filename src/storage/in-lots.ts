/** Bytes of one transaction or one read: large enough that its fixed costs are small, small enough that others wait little. */
const lot = 8 * 1024 * 1024

/** Deals things out in lots of so many bytes, in their order; a larger one is a lot by itself. */
export function inLots<T>(things: readonly T[], bytesOf: (thing: T) => number): T[][] {
  const lots: T[][] = []
  let room = 0
  for (const thing of things) {
    const bytes = bytesOf(thing)
    if (lots.length === 0 || bytes > room) {
      lots.push([])
      room = lot
    }
    lots.at(-1)?.push(thing)
    room -= bytes
  }
  return lots
}
