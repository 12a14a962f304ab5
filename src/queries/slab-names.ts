/** Under which name storage keeps the slab of an indicator. */
export const slabName = (indicator: string): string => `figures/${indicator}`

/** What everything else is read by, under its names in storage. */
export const coreNames: readonly string[] = ['core', 'reports']

/** What a comparison of these indicators is read from. */
export const firstNames = (indicators: readonly string[]): readonly string[] => [
  ...coreNames,
  ...indicators.map(slabName),
]
