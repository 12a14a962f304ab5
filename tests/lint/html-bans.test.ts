import { ESLint, Linter } from 'eslint'
import { expect, test } from 'vitest'

const banned = [
  '<div dangerouslySetInnerHTML={{ __html: name }} />',
  '<iframe srcDoc={name} />',
  'createElement("div", { dangerouslySetInnerHTML: { __html: name } })',
  'Object.assign(box, { innerHTML: name })',
  'box.innerHTML = name',
  'box.outerHTML = name',
  'box["innerHTML"] = name',
  'box.insertAdjacentHTML("beforeend", name)',
  'frame.srcdoc = name',
  'box.setHTMLUnsafe(name)',
  'range.createContextualFragment(name)',
  'new DOMParser().parseFromString(name, "text/html")',
  'document.write(name)',
  'document.writeln(name)',
  'eval(name)',
  'draw({ tooltip: { extraCssText: name } })',
  'draw({ tooltip: { formatter: "{b}" } })',
  'draw({ tooltip: { formatter: `<b>${name}</b>` } })',
  'draw({ label: { formatter: name } })',
  'draw({ label: { formatter: nameOf(cell) } })',
  'draw({ title: { text: name, link: url } })',
  'draw({ title: { sublink: url } })',
  'draw({ toolbox: { feature: { dataView: {} } } })',
  '<a href="javascript:alert(1)">x</a>',
  'location.assign(" JavaScript:alert(1)")',
  'location.assign(`javascript:${name}`)',
] as const

const allowed = [
  'draw({ label: { formatter: (value) => displayValue(value) } })',
  'draw({ label: { formatter() { return name } } })',
  'save({ name, link })',
  'box.textContent = name',
  '<a href={link} title="javascript 是什么">{name}</a>',
] as const

/** The bans as they hold for product files, read from the configuration itself. */
const files = ['src/app/main.tsx', 'src/core/charts/lines.ts', 'src/components/chart.tsx', 'src/cli/main.ts']

test.each(files)(
  'lint refuses every way from data to HTML in %s',
  async (file) => {
    const rules = await bansOf(file)
    const missed = banned.filter((code) => faults(rules, code).length === 0)
    expect(missed).toEqual([])
    expect(allowed.flatMap((code) => faults(rules, code))).toEqual([])
    // The first file loads the whole configuration.
  },
  60_000,
)

async function bansOf(file: string): Promise<Linter.RulesRecord> {
  const config = (await new ESLint().calculateConfigForFile(file)) as { rules: Linter.RulesRecord }
  const { 'no-restricted-syntax': syntax, 'no-eval': noEval } = config.rules
  if (syntax === undefined || noEval === undefined) throw new Error(`${file} is linted without the bans`)
  return { 'no-restricted-syntax': syntax, 'no-eval': noEval }
}

function faults(rules: Linter.RulesRecord, code: string): string[] {
  const languageOptions = { parserOptions: { ecmaFeatures: { jsx: true } } }
  const messages = new Linter().verify(code, [{ rules, languageOptions }])
  const broken = messages.find(({ fatal }) => fatal)
  if (broken) throw new Error(`${code}: ${broken.message}`)
  return messages.map(({ message }) => `${code}: ${message}`)
}
