import { type ComponentType, lazy, useState } from 'react'

/** A view or a page whose code is a file of its own. */
export interface LazyView<P extends object> {
  readonly component: ComponentType<P>
  /** Fetches the code before anybody asks for the view: then it is drawn at once, without a word in its place. */
  readonly ahead: () => Promise<void>
}

export function lazyView<P extends object>(load: () => Promise<ComponentType<P>>): LazyView<P> {
  const arrived: { view?: ComponentType<P> } = {}
  const fetched = async () => (arrived.view ??= await load())
  const Later = lazy(async () => ({ default: await fetched() })) as unknown as ComponentType<P>
  return {
    // React shows the fallback of what is lazy even where its code is there already, and then for a third of a second.
    component: function View(props) {
      // Chosen once: another component in its place would forget what the reader did in it.
      const [Drawn] = useState(() => arrived.view ?? Later)
      return <Drawn {...props} />
    },
    ahead: async () => {
      await fetched()
    },
  }
}
