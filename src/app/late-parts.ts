// What no page needs at its start, fetched as one.
export { HeldInstead } from './held-instead.tsx'
export { NewsBar } from './news-bar.tsx'
export { WipedElsewhere } from './wiped-elsewhere.tsx'
