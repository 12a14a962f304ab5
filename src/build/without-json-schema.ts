import type { Plugin } from 'vite'

const unused = /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/

/**
 * Leaves out zod's writer of JSON schemas, which every schema carries along and nobody here calls: some four kilobytes
 * after gzip in the first download. What is left in its place throws where it would have written.
 */
export function withoutJsonSchema(): Plugin {
  return {
    name: 'faheng:without-json-schema',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!unused.test(id)) return null
      const names = [...code.matchAll(/^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \}/gm)]
      const stubs = names.map(([, name, alias = name]) =>
        alias === 'process' ? 'export { leftOut as process }' : `export const ${alias ?? ''} = leftOut`,
      )
      const leftOut = `const leftOut = () => () => { throw new Error('zod writes no JSON schemas in this build') }`
      return { code: [leftOut, ...stubs].join('\n'), map: null }
    },
  }
}
