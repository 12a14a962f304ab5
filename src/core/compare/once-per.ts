/**
 * What is made of an object, made once an object and kept as long as it. Only for what depends on nothing else, of
 * objects that never change: the same comparison is asked the same thing by chart, sentence, table and export.
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly made: V }>()
  return (key) => {
    const entry = known.get(key) ?? { made: make(key) }
    known.set(key, entry)
    return entry.made
  }
}
