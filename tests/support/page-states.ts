import { expect, type Page } from '@playwright/test'
import { inventedReport } from './invented-report.ts'

/** A page of the app in one of the states a reader can bring it into. */
export interface PageState {
  /** From the hash on. */
  readonly link: string
  /** What the reader does there. */
  readonly act?: (page: Page) => Promise<void>
}

const four = 'r=440281~500101~410811~450200'
const two = 'i=disclosure_requests~information_disclosed'
/** Enough for every view: several provinces and levels, some in both years, some that report one of two. */
const some =
  'r=500000~350213~330702~450600~360500~430624~320205~120104~610323~440300~211400~530112~341823~450200'

const oldViews = JSON.stringify({
  format: 'faheng-saved-views',
  version: 1,
  views: [{ name: '很长的名称'.repeat(16), link: '#/compare?i=disclosure_requests&r=*&y=2023&v=rank' }],
})

const chooseBackup = (page: Page, text: string) =>
  page
    .getByLabel('从备份恢复')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })

/** Every route, and the parts of it that open, by group; the groups are about as much work as each other. */
export const pageStates: Readonly<Record<string, Readonly<Record<string, PageState>>>> = {
  pages: {
    start: { link: '#/' },
    bureaus: { link: '#/bureaus' },
    'bureaus searched': {
      link: '#/bureaus',
      act: (page) => page.getByLabel('找一家教育部门').fill('wanzhou'),
    },
    'bureaus, nothing found': {
      link: '#/bureaus',
      act: (page) => page.getByLabel('找一家教育部门').fill('没有这个地方'),
    },
    bureau: { link: '#/bureau/500101' },
    'bureau without a report': { link: '#/bureau/440282' },
    indicator: { link: '#/indicator/law_education_sessions' },
    report: { link: '#/report/500101-2024' },
    data: { link: '#/data' },
    about: { link: '#/about' },
    storage: { link: '#/storage' },
    'storage checked': {
      link: '#/storage',
      act: async (page) => {
        await page.getByRole('button', { name: '现在核对' }).click()
        await expect(page.getByText(/^核对完毕/)).toBeVisible()
      },
    },
    'restore looked at': {
      link: '#/storage',
      act: async (page) => {
        await chooseBackup(page, oldViews)
        await expect(page.getByRole('list', { name: '会添加' })).toBeVisible()
      },
    },
    'restore refused': {
      link: '#/storage',
      act: async (page) => {
        await chooseBackup(page, '{}')
        await expect(page.getByRole('alert')).toBeVisible()
      },
    },
    'about to wipe': {
      link: '#/storage',
      act: (page) => page.getByRole('button', { name: '全部清空……' }).click(),
    },
    'missing page': { link: '#/nowhere' },
    'missing bureau': { link: '#/bureau/999999' },
  },
  charts: {
    ranking: { link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank` },
    'long ranking': { link: '#/compare?i=disclosure_requests&r=*&y=2023&v=rank' },
    'per head, borrowed, own marked': {
      link: `#/compare?i=disclosure_requests&${some}&y=2023&v=rank&b=per100k&t=1&o=500000`,
    },
    trend: { link: '#/compare?i=law_education_sessions&r=621026~310000&y=2022..2024&v=line' },
    facets: {
      link: `#/compare?i=information_disclosed&${some}&y=2021..2024&v=line`,
      act: (page) => page.getByRole('radio', { name: '一家一图，同一尺度' }).check(),
    },
    slope: { link: `#/compare?i=disclosure_requests&${some}&y=2022..2023&v=slope` },
    dumbbells: {
      link: `#/compare?i=disclosure_requests&${some}&y=2022..2023&v=slope`,
      act: (page) => page.getByRole('radio', { name: '哑铃' }).check(),
    },
    scatter: { link: `#/compare?${two}&${some}&y=2023&v=scatter` },
    'scatter, a mark picked': {
      link: `#/compare?${two}&${some}&y=2023&v=scatter`,
      act: async (page) => {
        await page.getByRole('slider').focus()
        await page.keyboard.press('Enter')
      },
    },
    spread: { link: `#/compare?i=disclosure_requests&${some}&y=2023&v=spread&o=500000` },
  },
  tables: {
    heat: { link: `#/compare?${two}&${some}&y=2023&v=heat` },
    'heat over years': { link: `#/compare?${two}&${some}&y=2022..2023&v=heat` },
    map: { link: '#/compare?i=disclosure_requests&r=*&y=2023&v=map' },
    table: { link: `#/compare?${two}&${some}&y=2023&v=table` },
    'table sorted': {
      link: `#/compare?${two}&${some}&y=2023&v=table`,
      act: (page) => page.getByRole('button', { name: /^主动公开信息条数/ }).click(),
    },
    'table filtered to nothing': {
      link: `#/compare?${two}&${some}&y=2023&v=table`,
      act: (page) => page.getByRole('searchbox', { name: '地区名' }).fill('没有这个地方'),
    },
    'three indicators': { link: `#/compare?${two}~rule_of_law_vice_principals&${some}&y=2023&v=rank` },
    'faulty link': { link: '#/compare?i=nonsense&r=1~2&y=1800&v=pie&d=00000000' },
    'nothing to draw': { link: '#/compare?i=rule_of_law_vice_principals&r=450200&y=2019&v=rank' },
  },
  imports: {
    'nothing imported': { link: '#/import' },
    'files imported': {
      link: '#/import',
      act: async (page) => {
        await importSome(page)
        for (const summary of await page.locator('li summary').all())
          if (await summary.isVisible()) await summary.click()
      },
    },
    'imported report against its text': {
      link: '#/import',
      act: async (page) => {
        await importSome(page)
        await page.getByRole('link', { name: '对照原文' }).first().click()
        await page.getByRole('region', { name: '读出的数字' }).getByRole('button').first().click()
      },
    },
    'import that is gone': { link: '#/import/0123456789abcdef' },
  },
  reviews: {
    'nothing kept': { link: '#/review' },
    'reports kept': {
      link: '#/import',
      act: async (page) => {
        await keepSome(page)
        await page.getByRole('searchbox', { name: '找报告' }).fill('2024')
      },
    },
    'figure corrected': {
      link: '#/import',
      act: async (page) => {
        await openDesk(page)
        for (const key of ['a', 'r', 'a']) await page.keyboard.press(key)
        await expect(page.getByText('3 / 8 已定')).toBeVisible()
        await page.keyboard.press('e')
        await page.getByRole('combobox', { name: '指标' }).fill('xz')
      },
    },
    'indicators nothing was read for': {
      link: '#/import',
      act: async (page) => {
        await openDesk(page)
        await page.getByRole('button', { name: /^没读到/ }).click()
      },
    },
  },
  embedded: {
    'embedded ranking': { link: `#/embed?i=rule_of_law_vice_principals&${four}&y=2024&v=rank` },
    'embedded trend': { link: '#/embed?i=law_education_sessions&r=621026~310000&y=2022..2024&v=line' },
    'embedded table': { link: `#/embed?${two}&${some}&y=2023&v=table` },
    'embedded, numbers unfolded': {
      link: `#/embed?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`,
      act: (page) => page.getByRole('button', { name: '看数字' }).click(),
    },
    'embedded, a link in part not followed': {
      link: '#/embed?i=rule_of_law_vice_principals&r=440281~999999&y=2024&v=scatter&d=12345678&theme=pink',
    },
    'embedding code': {
      link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`,
      act: async (page) => {
        await page.locator('summary').filter({ hasText: '带走' }).click()
        await page.getByRole('button', { name: '复制嵌入代码' }).click()
        await expect(page.getByRole('textbox', { name: '嵌入代码' })).toBeVisible()
      },
    },
  },
  explained: {
    'held against another group': {
      link: `#/compare?i=disclosure_requests&${some}&y=2023&v=rank&o=500000&m=a`,
    },
    'a view that cannot be chosen': {
      link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`,
      act: (page) => page.getByRole('radio', { name: '散点' }).focus(),
    },
    'a list box with nothing to offer': {
      link: `#/compare?${two}&${some}&y=2023&v=table`,
      act: (page) => page.getByLabel(/^参照线/).focus(),
    },
    'a list box with reasons': {
      link: `#/compare?i=disclosure_requests&${some}&y=2023&v=rank`,
      act: (page) => page.getByLabel('怎么算').focus(),
    },
    'tiles of small samples': { link: `#/compare?i=disclosure_requests&${some}&y=2023&v=map` },
    'boundaries of the reader’s own': {
      link: '#/compare?i=disclosure_requests&r=*&y=2023&v=map',
      act: async (page) => {
        await page.getByLabel(/边界文件/).setInputFiles('tests/fixtures/boundaries/squares.geojson')
        await expect(page.getByText(/边界来自用户提供的文件/)).toBeVisible()
      },
    },
    'boundaries that are none': {
      link: '#/compare?i=disclosure_requests&r=*&y=2023&v=map',
      act: async (page) => {
        const none = { name: 'none.geojson', mimeType: 'application/json', buffer: Buffer.from('{}') }
        await page.getByLabel(/边界文件|换一个/).setInputFiles(none)
        await expect(page.getByRole('alert')).toBeVisible()
      },
    },
  },
  opened: {
    'take-away menu': {
      link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`,
      act: (page) => page.locator('summary').filter({ hasText: '带走' }).click(),
    },
    'saved comparisons': {
      link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`,
      act: async (page) => {
        await page.getByRole('button', { name: '保存的比较' }).click()
        await page.getByRole('button', { name: '保存当前比较' }).click()
        await page.getByRole('textbox', { name: '名称' }).fill('又一个')
        await page.getByRole('button', { name: '保存当前比较' }).click()
        await expect(page.getByRole('link', { name: '又一个' })).toBeVisible()
      },
    },
    'saved comparisons on the start page': { link: '#/' },
    evidence: {
      link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`,
      act: (page) => page.getByRole('button', { name: '82', exact: true }).click(),
    },
    'evidence of an absence': {
      link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`,
      act: (page) => page.getByRole('button', { name: '无报告', exact: true }).first().click(),
    },
    'chart walked': {
      link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`,
      act: (page) => page.getByRole('slider').focus(),
    },
    'indicator picker': {
      link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`,
      act: async (page) => {
        await page.getByRole('button', { name: /法治副校长人数/ }).click()
        await page.getByText('定义', { exact: true }).first().click()
      },
    },
    'region picker': {
      link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank&o=500101`,
      act: async (page) => {
        await page.getByRole('button', { name: /乐昌市、万州区等/ }).click()
        for (const summary of await page.getByRole('dialog').locator('summary').all()) {
          if (await summary.isVisible()) await summary.click()
        }
      },
    },
    'region picker searched': {
      link: `#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`,
      act: async (page) => {
        await page.getByRole('button', { name: /乐昌市、万州区等/ }).click()
        await page.getByRole('searchbox', { name: '搜索地区' }).fill('lechang')
        await expect(page.getByRole('checkbox', { name: /乐昌市/ })).toBeVisible()
      },
    },
    'province opened from its tile': {
      link: '#/compare?i=disclosure_requests&r=*&y=2023&v=map',
      act: (page) => page.getByRole('button', { name: /^重庆市：/ }).click(),
    },
    'absent bureaus listed': {
      link: `#/compare?i=disclosure_requests&${some}&y=2022..2023&v=slope`,
      act: (page) => page.getByText(/^只有2023年、缺2022年/).click(),
    },
  },
}

/** Kept once: the states of a group are opened in one browser after the other. */
async function keepSome(page: Page): Promise<void> {
  await importSome(page)
  const keepAll = page.getByRole('button', { name: /^全部保留/ })
  const kept = page.getByText(/^已保留/).first()
  await expect(keepAll.or(kept).first()).toBeVisible()
  if (await keepAll.isVisible()) await keepAll.click()
  await expect(kept).toBeVisible()
  await page.goto('/#/review')
  await expect(page.getByRole('list', { name: '待复核的报告' })).toBeVisible()
}

async function openDesk(page: Page): Promise<void> {
  await keepSome(page)
  await page.getByRole('list', { name: '待复核的报告' }).getByRole('link').first().click()
  // The first figure has the focus once the keys are heard.
  await expect(
    page.getByRole('region', { name: '数字，按指标' }).locator('[aria-current="true"]'),
  ).toBeFocused()
}

/** A report, a text that is none, and a file that is refused. */
async function importSome(page: Page): Promise<void> {
  const file = (name: string, content: string) => ({ name, mimeType: '', buffer: Buffer.from(content) })
  await page
    .getByLabel('选择文件', { exact: true })
    .setInputFiles([
      file('报告.txt', inventedReport.join('\n')),
      file('别的.txt', '今天天气很好。'),
      file('断了.pdf', '%PDF-1.7'),
      file('汇总.csv', '地区,年度,法治副校长人数,心情\n乐昌市,2024,82,好\n和平区,2024,5,'),
    ])
  await expect(page.getByText(/份文件：/)).toBeVisible()
}

/**
 * Opens a state in a page that may stand in another one already. The app stays: a new link is all a reader gives it,
 * and what was open closes with its page.
 */
export async function openState(page: Page, { link, act }: PageState): Promise<void> {
  // By way of another page, so that nothing of the state before stays.
  await page.goto('/#/about')
  await expect(page.getByRole('heading', { level: 1, name: '口径与方法' })).toBeAttached()
  await page.goto(`/${link}`)
  await expect(page.getByRole('heading', { level: 1, name: '口径与方法' })).toHaveCount(
    link === '#/about' ? 1 : 0,
  )
  await expect(page.getByText(/数据版本|数据集版本/).first()).toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
  await expect(page.getByText(/^正在(打开|核对|画)/)).toHaveCount(0)
  await act?.(page)
}
