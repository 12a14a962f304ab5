/** Draws that are the same for the same seed, everywhere. */
export interface SeededRandom {
  /** Uniform, 0 up to but not 1. */
  readonly next: () => number
  /** Log-normal with the given median; `spread` is the standard deviation of the logarithm. */
  readonly logNormal: (median: number, spread: number) => number
}

/** `seed` is any text: two texts that differ anywhere give unrelated draws. */
export function seededRandom(seed: string): SeededRandom {
  let state = hashOf(seed)
  // A Weyl sequence through a 32-bit mixer: small, quick and even enough for invented data.
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    return (mix(state) >>> 0) / 2 ** 32
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return { next, logNormal: (median, spread) => median * Math.exp(spread * normal()) }
}

function hashOf(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = mix(Math.imul(hash, 31) + text.charCodeAt(i))
  return hash
}

function mix(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
