/** The pages with charts. ECharts is most of the script; the other pages open without waiting for it. */
export const chartPages = () => import('../features/compare/chart-pages.ts')

/** Who comes by a link to a chart needs them for sure: they are fetched beside the data, not after them. */
export function fetchChartPages(address: string): void {
  // Where it fails, the page that needs them asks again and says so.
  if (/^#\/(?:compare|embed)\b/.test(address)) void chartPages().catch(() => undefined)
}
