import { createContext } from 'react'

/** The width of the room that charts may fill from edge to edge, as last laid out; 0 CSS pixels where it is unknown. */
export const KnownWidth = createContext<() => number>(() => 0)
