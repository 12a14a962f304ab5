import { ChangesActions, ChangesPanel } from '../features/news/changes-panel.tsx'
import type { LoadedDataset } from '../queries/dataset-state.ts'
import type { NewsState } from '../queries/use-news.ts'

interface NewsDetailsProps {
  shown: LoadedDataset
  news: NonNullable<NewsState['news']>
  state: NewsState
  onTake: () => void
}

/** What the offered version changes, with the two answers. */
export function NewsDetails({ shown, news, state, onTake }: NewsDetailsProps) {
  return (
    <ChangesPanel
      open
      onClose={() => state.open(false)}
      before={shown.dataset.version}
      after={news.parts.manifest.version}
      changes={news.changes}
      names={[shown.parts.core, news.parts.core]}
      footer={<ChangesActions onTake={onTake} onDecline={state.decline} />}
    />
  )
}
