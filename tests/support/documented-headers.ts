import { readFileSync } from 'node:fs'

export const servers = ['nginx', 'apache', 'caddy', 'text'] as const

/** The example of one server in docs/hosting.md, as it stands there. */
export function hostingExample(server: (typeof servers)[number]): string {
  const text = readFileSync('docs/hosting.md', 'utf8')
  const [, example] = new RegExp(`^\`\`\`${server}\n([^]*?)^\`\`\`$`, 'm').exec(text) ?? []
  if (example === undefined) throw new Error(`docs/hosting.md has no example for ${server}`)
  return example
}

/** What a server set up by the nginx example sends with a file of this path below the app. */
export function documentedHeaders(path: string): Record<string, string> {
  const example = hostingExample('nginx')
  const cacheRules = [...example.matchAll(/^ {2}(~\S+|default) +"([^"]*)";$/gm)]
  const cache = cacheRules.find(
    ([, rule = '']) => rule === 'default' || new RegExp(rule.slice(1)).test(`/${path}`),
  )?.[2]
  const lines = [...example.matchAll(/^ {2}add_header (\S+) (?:"([^"]*)"|\$faheng_cache) always;$/gm)]
  return Object.fromEntries(lines.map(([, name = '', value]) => [name, value ?? cache ?? '']))
}
