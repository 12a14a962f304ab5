/** One picture of the documentation. The steps are what a reader would do to see the same. */
export interface Picture {
  readonly name: string
  readonly link: string
  readonly width: number
  readonly height: number
  readonly dark?: true
  /** What the page says once it is drawn. */
  readonly ready: string
  /** A button to press before the picture is taken: its row's region and what then shows. */
  readonly open?: { readonly row: string; readonly dialog: string }
}

const sixBureaus = 'r=500101~320925~440281~410811~450200~621026'

export const pictures: readonly Picture[] = [
  {
    name: 'compare',
    link: `#/compare?i=rule_of_law_vice_principals&${sixBureaus}&y=2024&v=rank`,
    width: 1280,
    height: 800,
    ready: '家已报告',
  },
  { name: 'start', link: '#/', width: 1280, height: 800, ready: '从这五个比较开始' },
  {
    name: 'evidence',
    link: `#/compare?i=rule_of_law_vice_principals&${sixBureaus}&y=2024&v=rank`,
    width: 1280,
    height: 800,
    ready: '家已报告',
    open: { row: '乐昌市', dialog: '出处' },
  },
  {
    name: 'phone-dark',
    link: `#/compare?i=rule_of_law_vice_principals&${sixBureaus}&y=2024&v=rank`,
    width: 390,
    height: 844,
    dark: true,
    ready: '家已报告',
  },
]
