import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../src/app/tokens.css'
import '../../src/app/base.css'
import { viewEntries } from '../../src/features/compare/views/registry.ts'
import { ComparePage } from '../../src/features/compare/compare-page.tsx'
import type { View } from '../../src/core/schema/compare-state.ts'
import { createDataset, type DatasetRows } from '../../src/core/table/dataset.ts'
import { createQueryClient } from '../../src/queries/query-client.ts'
import { type GalleryCase, galleryCases, galleryState, realCase } from './cases.ts'

/** The real compare page, once for each case; `#heat` shows another view than the ranking. */
function Gallery({ cases }: { cases: readonly GalleryCase[] }) {
  const [view, setView] = useState<View>(
    () => viewEntries.find(({ id }) => id === location.hash.slice(1))?.id ?? 'rank',
  )
  const choose = (id: View) => {
    history.replaceState(null, '', `#${id}`)
    setView(id)
  }
  return (
    <main>
      <nav>
        {viewEntries.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={id === view} onClick={() => choose(id)}>
            {name}
          </button>
        ))}
      </nav>
      {cases.map((one) => (
        <section key={`${one.name}/${view}`} id={one.name}>
          <h2>{one.name}</h2>
          <Shown one={one} view={view} />
        </section>
      ))}
    </main>
  )
}

function Shown({ one, view }: { one: GalleryCase; view: View }) {
  const [state, setState] = useState(() => galleryState(view, one))
  return <ComparePage dataset={one.dataset} state={state} problems={[]} onChange={setState} />
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
// The development server reads the published data; invented cases need none.
const rows = (await (await fetch('/published-rows.json')).json()) as DatasetRows
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <Gallery cases={[...galleryCases, realCase(createDataset('0'.repeat(16), rows))]} />
    </QueryClientProvider>
  </StrictMode>,
)
