import { Button } from '../../../components/button.tsx'

/** What is chosen so far, and the way back to the comparison. */
export function PickerTally({ text, onDone }: { text: string; onDone: () => void }) {
  return (
    <>
      <span role="status">{text}</span>
      <Button tone="primary" onClick={onDone}>
        完成
      </Button>
    </>
  )
}
