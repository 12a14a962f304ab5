import { readTables, readTwin } from '../support/accessibility-tree.ts'
import { type Drawing, type DrawnScale, readDrawing, readScale } from '../support/drawn-marks.ts'
import { readMarks } from '../support/mark-words.ts'
import { expect, test } from '../support/page.ts'

const requests = 'disclosure_requests'
const both = `${requests}~information_disclosed`
const four = 'r=440281~500101~410811~450200'
const some =
  'r=500000~350213~330702~450600~360500~430624~320205~120104~610323~440300~211400~530112~341823~450200'
/** Few enough for a colour each. */
const six = 'r=500000~350213~330702~450600~360500~430624'

test('ranking: drawn, tabled and read out are the same numbers, absences in words', async ({ page }) => {
  await page.goto(`/#/compare?i=rule_of_law_vice_principals&${four}&y=2024&v=rank`)
  const rows = await readTwin(page, /法治副校长人数/)
  expect(rows.size).toBe(4)
  const drawing = await readDrawing(page.getByRole('main'))
  const texts = drawing.texts.map(({ text }) => text)
  const read = await readMarks(page)
  expect(read).toHaveLength(rows.size)
  for (const [name, [value = '']] of rows) {
    // The ranking draws the place before the name.
    expect(texts.filter((text) => text.replace(/^\d+ /, '') === name)).toHaveLength(1)
    expect(texts).toContain(value)
    expect(read.filter((words) => words.startsWith(`${name} ${value}`))).toHaveLength(1)
  }
  expect(read.join()).toMatch(/未提及/)
  expect(read.join()).toMatch(/无报告/)
})

test('ranking: every bar ends at the number of its row', async ({ page }) => {
  await page.goto(`/#/compare?i=${requests}&${some}&y=2023&v=rank`)
  const rows = await readTwin(page, /依申请公开件数/)
  const frame = page.getByRole('main')
  const drawing = await readDrawing(frame)
  const scale = readScale(drawing, 'x')
  const bars = await frame.evaluate((element) =>
    [...element.querySelectorAll('[data-chart] svg rect')]
      .filter((bar) => getComputedStyle(bar).fill !== 'none')
      .map((bar) => bar.getBoundingClientRect())
      .filter(({ height, width }) => height > 8 && height < 24 && width > 2)
      .map(({ right, top, bottom }) => ({ right, y: (top + bottom) / 2 })),
  )
  const reported = [...rows].filter(([, [value = '']]) => /\d/.test(value))
  expect(reported.length).toBeGreaterThan(8)
  expect(bars).toHaveLength(reported.length)
  for (const [name, [value = '']] of reported) {
    const label = drawing.texts.find(({ text }) => text === name || text.endsWith(` ${name}`))
    const bar = bars.find(({ y }) => Math.abs(y - (label?.y ?? NaN)) < 6)
    expectNear(scale.valueAt(bar?.right ?? NaN), value, scale, name)
  }
})

test('trend: drawn, tabled and read out are the same numbers, gaps in words', async ({ page }) => {
  await page.goto(`/#/compare?i=information_disclosed&${six}&y=2021..2024&v=line`)
  const rows = await readTwin(page, /主动公开信息条数/)
  const lines = await page.getByRole('list', { name: '各地的线' }).getByRole('button').all()
  const drawing = await readDrawing(page.getByRole('main'))
  const scale = readScale(drawing, 'y')
  const years = yearsOf(drawing)
  const drawn = new Map<string, string>()
  for (const line of lines) {
    const colour = await line.locator('circle').evaluate((circle) => getComputedStyle(circle).fill)
    drawn.set((await line.innerText()).trim(), colour)
  }
  for (const [name, colour] of drawn) {
    expectSameYears(drawing, { colour, years, scale }, rows.get(name) ?? [], name)
  }
  const read = await readMarks(page)
  expect(read).toHaveLength(lines.length * years.length)
  for (const line of lines) {
    const name = (await line.innerText()).trim()
    for (const [at, cell] of (rows.get(name) ?? []).entries()) {
      const words = `${name} ${years[at]?.text ?? ''}年 ${cell}`
      expect(
        read.filter((said) => said.startsWith(words)),
        words,
      ).toHaveLength(1)
    }
  }
})

test('facets: each chart draws and says its own bureau’s numbers', async ({ page }) => {
  await page.goto(`/#/compare?i=information_disclosed&${some}&y=2021..2024&v=line`)
  await page.getByRole('radio', { name: '一家一图，各自尺度' }).check()
  const rows = await readTwin(page, /主动公开信息条数/)
  const sliders = page.getByRole('slider')
  const facets = page.getByRole('listitem').filter({ has: sliders })
  await expect(facets.first()).toBeVisible()
  for (const facet of await facets.all()) {
    const name = (await facet.getByRole('heading').innerText()).trim()
    const cells = rows.get(name) ?? []
    const drawing = await readDrawing(facet)
    const years = yearsOf(drawing)
    const numbers = cells.filter((cell) => /\d/.test(cell))
    expect(drawing.marks, name).toHaveLength(numbers.length)
    // A lone value may leave the axis with one label; then the words have to do.
    const colour = drawing.marks[0]?.colour ?? ''
    if (numbers.length > 1) {
      expectSameYears(drawing, { colour, years, scale: readScale(drawing, 'y') }, cells, name)
    }
    const read = await readMarks(page, facet.getByRole('slider', { name: `逐点读图：${name}` }))
    expect(read).toHaveLength(cells.length)
    for (const [at, cell] of cells.entries()) expect(read[at]).toMatch(new RegExp(`^\\d{4}年 ${cell}`))
  }
})

test('slope: both ends of every line carry the numbers of the table and stand in their proportion', async ({
  page,
}) => {
  await page.goto(`/#/compare?i=information_disclosed&${some}&y=2022..2023&v=slope`)
  const rows = await readTwin(page, /主动公开信息条数/)
  const drawing = await readDrawing(page.getByRole('main'))
  const read = await readMarks(page)
  const ends = drawing.texts.flatMap(({ text }, at) => {
    const [, last, name] = /^(\S+) [↑↓→–?？≈~]+ ?(.+)$/u.exec(text) ?? []
    // A line's first text is its left end.
    return last === undefined ? [] : [{ name: name ?? '', first: drawing.texts[at - 1]?.text ?? '', last }]
  })
  expect(ends.length).toBe(read.length)
  expect(ends.length).toBeGreaterThan(2)
  const points = ends.flatMap(({ name, first, last }, at) => {
    expect(rows.get(name), name).toEqual([first, last])
    const said = read.filter((words) => words.startsWith(name))
    expect(said, name).toHaveLength(1)
    expect(said[0]).toContain(`2022年 ${first}`)
    expect(said[0]).toContain(`2023年 ${last}`)
    const [left, right] = drawing.marks.slice(2 * at, 2 * at + 2)
    return [
      { value: numberOf(first), y: left?.y ?? NaN },
      { value: numberOf(last), y: right?.y ?? NaN },
    ]
  })
  const [lowest, ...others] = points.toSorted((a, b) => a.value - b.value)
  const highest = others.at(-1)
  if (lowest === undefined || highest === undefined) throw new Error('no lines')
  const slope = (highest.value - lowest.value) / (highest.y - lowest.y)
  for (const { value, y } of points) {
    expect(Math.abs(lowest.value + (y - lowest.y) * slope - value)).toBeLessThan(2 * Math.abs(slope))
  }
})

test('dumbbells: both dots of every row stand at the numbers of the table', async ({ page }) => {
  await page.goto(`/#/compare?i=information_disclosed&${some}&y=2022..2023&v=slope`)
  await page.getByRole('radio', { name: '哑铃' }).check()
  const rows = await readTwin(page, /主动公开信息条数/)
  await expect(page.getByRole('slider')).toHaveCount(1)
  const drawing = await readDrawing(page.getByRole('main'))
  const scale = readScale(drawing, 'x')
  const read = await readMarks(page)
  expect(read.length).toBeGreaterThan(2)
  for (const words of read) {
    const name = nameOf(words)
    const [first = '', last = ''] = rows.get(name) ?? []
    expect(words).toContain(`2022年 ${first}`)
    expect(words).toContain(`2023年 ${last}`)
    const row = drawing.texts.find(({ text }) => text === name)
    const dots = drawing.marks.filter(({ y }) => Math.abs(y - (row?.y ?? NaN)) < 8)
    const [small, large] = dots.toSorted((a, b) => a.size - b.size)
    expect(dots, name).toHaveLength(2)
    expectNear(scale.valueAt(small?.x ?? NaN), first, scale, name)
    expectNear(scale.valueAt(large?.x ?? NaN), last, scale, name)
    const arrows = drawing.texts.filter(({ text }) => text.startsWith(`${first}→${last} `))
    expect(arrows.length, name).toBeGreaterThan(0)
  }
})

test('scatter: every mark stands at the two numbers of its row', async ({ page }) => {
  await page.goto(`/#/compare?i=${both}&${some}&y=2023&v=scatter`)
  const rows = await readTwin(page, /依申请公开件数/)
  const drawing = await readDrawing(page.getByRole('main'))
  const [x, y] = [readScale(drawing, 'x'), readScale(drawing, 'y')]
  const read = await readMarks(page)
  expect(read).toHaveLength(drawing.marks.length)
  expect(read.length).toBeGreaterThan(8)
  for (const [at, words] of read.entries()) {
    const name = nameOf(words)
    const [first = '', second = ''] = rows.get(name) ?? []
    expect(words).toContain(`依申请公开件数 ${first}件`)
    expect(words).toContain(`主动公开信息条数 ${second}条`)
    const mark = drawing.marks[at]
    expectNear(x.valueAt(mark?.x ?? NaN), first, x, name)
    expectNear(y.valueAt(mark?.y ?? NaN), second, y, name)
  }
})

test('spread: every point stands at the number of its row', async ({ page }) => {
  await page.goto(`/#/compare?i=${requests}&${some}&y=2023&v=spread`)
  const rows = await readTwin(page, /^依申请公开件数/)
  const drawing = await readDrawing(page.getByRole('main'))
  const scale = readScale(drawing, 'x')
  const read = await readMarks(page)
  const reported = [...rows].filter(([, [value = '']]) => /\d/.test(value))
  expect(read).toHaveLength(reported.length)
  expect(drawing.marks).toHaveLength(reported.length)
  for (const [at, words] of read.entries()) {
    const name = nameOf(words)
    const [value = ''] = rows.get(name) ?? []
    expect(words).toContain(`${name} ${value}件`)
    expectNear(scale.valueAt(drawing.marks[at]?.x ?? NaN), value, scale, name)
  }
})

test('tiles: each says in its name what its table row says, and draws the number', async ({ page }) => {
  await page.goto(`/#/compare?i=${requests}&${some}&y=2023&v=map`)
  const rows = await readTwin(page, /^各省中位数/)
  expect(rows.size).toBeGreaterThan(8)
  for (const [province, [median = '', share = '', absent = '']] of rows) {
    const tile = page.getByRole('button', { name: new RegExp(`^${province}：`) })
    const name = (await tile.getAttribute('aria-label')) ?? ''
    if (median === '没有数') expect(name).toBe(`${province}：${absent}`)
    else {
      const [n = ''] = share.split(' / ')
      const [, numbers = '', few] = /^(.+?)(（样本少）)?$/.exec(median) ?? []
      expect(name).toContain(
        few === undefined
          ? `中位数 ${numbers}，${n} 家有数`
          : `样本少，只有 ${n} 家有数，为 ${numbers}，不算全地的中位数`,
      )
      expect(await tile.innerText()).toContain(numbers)
    }
  }
})

for (const view of ['heat', 'table']) {
  test(`${view}: the tree holds every cell as it stands on the screen`, async ({ page }) => {
    await page.goto(`/#/compare?i=${both}&${some}&y=2023&v=${view}`)
    const table = page.getByRole('table', { name: /依申请公开件数/ })
    await table.waitFor()
    const seen = await table
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => cell.innerText.trim()),
        ),
      )
    const [read] = (await readTables(page)).filter(({ name }) => name.includes('依申请公开件数'))
    expect(read?.columns).toEqual(['地区', '依申请公开件数（件）', '主动公开信息条数（条）'])
    expect(read?.rows).toEqual(seen)
    expect(seen).toHaveLength(14)
  })
}

const numberOf = (cell: string): number => Number(/-?[\d.]+/.exec(cell)?.[0])

const nameOf = (words: string): string => /^[^ 。]+/.exec(words)?.[0] ?? ''

/** Within a pixel and a half: what an eye could read off. */
function expectNear(drawn: number, cell: string, { pixel }: DrawnScale, name: string): void {
  const off = Math.abs(drawn - numberOf(cell))
  expect(off, `${name}: drawn at ${drawn}, tabled as ${cell}`).toBeLessThanOrEqual(1.5 * pixel)
}

/** The labels of the years, first to last; a value of the other axis may look like one, but stands higher. */
function yearsOf({ texts }: Drawing) {
  const labels = texts.filter(({ text }) => /^20\d\d$/.test(text))
  const lowest = Math.max(...labels.map(({ y }) => y))
  return labels.filter(({ y }) => y > lowest - 2).toSorted((a, b) => a.x - b.x)
}

interface Line {
  readonly colour: string
  readonly years: ReturnType<typeof yearsOf>
  readonly scale: DrawnScale
}

/** The line has a mark in every year with a number, at that number, and none elsewhere. */
function expectSameYears(
  drawing: Drawing,
  { colour, years, scale }: Line,
  cells: readonly string[],
  name: string,
): void {
  const marks = drawing.marks.filter((mark) => mark.colour === colour)
  expect(cells, name).toHaveLength(years.length)
  for (const [at, cell] of cells.entries()) {
    const there = marks.filter(({ x }) => Math.abs(x - (years[at]?.x ?? NaN)) < 3)
    expect(there, `${name}, ${cell}`).toHaveLength(/\d/.test(cell) ? 1 : 0)
    if (there[0] !== undefined) expectNear(scale.valueAt(there[0].y), cell, scale, name)
  }
}
