import { useEffect, useId, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { type Encoding, encodings } from '../../core/extract/text/decode-text.ts'
import { encodingNames } from '../../core/import/names.ts'
import styles from './encoding-choice.module.css'

interface EncodingChoiceProps {
  file: File
  /** As which it was read; null where it was not. */
  encoding: Encoding | null
  /** Whether a person chose that. */
  isChosen: boolean
  /** Null lets the bytes vote. */
  onChoose: (encoding: Encoding | null) => void
}

/** How the same few bytes look in every encoding, to choose the one that makes sense. */
export function EncodingChoice({ file, encoding, isChosen, onChoose }: EncodingChoiceProps) {
  const name = useId()
  const bytes = useTellingBytes(file)
  const [picked, setPicked] = useState(encoding)
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>哪一行读得通，就选哪一行</legend>
      {encodings.map((one) => (
        <label key={one} className={styles.option}>
          <input type="radio" name={name} checked={picked === one} onChange={() => setPicked(one)} />
          <span className={styles.name}>
            {encodingNames[one]}
            {encoding === one ? (isChosen ? '（您选的）' : '（自动判断）') : ''}
          </span>
          <span className={styles.sample}>{bytes === null ? '' : sampleOf(bytes, one)}</span>
        </label>
      ))}
      <p className={styles.actions}>
        <Button onClick={() => picked !== null && onChoose(picked)}>按所选编码重读</Button>
        {isChosen ? (
          <Button tone="quiet" onClick={() => onChoose(null)}>
            恢复自动判断
          </Button>
        ) : null}
      </p>
    </fieldset>
  )
}

/** From the first byte on that is not ASCII: what stands before looks the same in most encodings. */
function useTellingBytes(file: File): Uint8Array | null {
  const [bytes, setBytes] = useState<Uint8Array | null>(null)
  useEffect(() => {
    let isWanted = true
    void file
      .slice(0, 262_144)
      .arrayBuffer()
      .then((buffer) => {
        const head = new Uint8Array(buffer)
        const at = Math.max(
          0,
          head.findIndex((byte) => byte >= 0x80),
        )
        // UTF-16 reads in pairs.
        if (isWanted) setBytes(head.subarray(at - (at % 2), at + 160))
      })
      // A file that is gone has no preview; reading it again says so.
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [file])
  return bytes
}

function sampleOf(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes)
  // What may turn the direction of the line, or draws nothing, is shown as a box.
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '□')
    .slice(0, 48)
}
