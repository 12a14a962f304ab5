import { lazyView } from '../components/lazy-view.tsx'

const pages = () => import('../features/compare/chart-pages.ts')

// Half of the script is theirs; the other pages open without waiting for it.
export const comparePage = lazyView(async () => (await pages()).ComparePage)
export const embedPage = lazyView(async () => (await pages()).EmbedPage)

/**
 * Who comes by a link to a chart needs its page for sure: it is fetched beside the data, not after them. Settles once it
 * is there, or not to be had: the page itself then asks again and says so.
 */
export async function fetchChartPages(address: string): Promise<void> {
  const [, path] = /^#\/(compare|embed)\b/.exec(address) ?? []
  const page = path === 'compare' ? comparePage : path === 'embed' ? embedPage : null
  await page?.ahead().catch(() => undefined)
}
