// The pages that draw comparisons, fetched as one: apart, what they share falls into many small files.
export { ComparePage } from './compare-page.tsx'
export { EmbedPage } from './embed/embed-page.tsx'
