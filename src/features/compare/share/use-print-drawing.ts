import { useEffect } from 'react'
import { drawWhole } from '../../../components/whole-drawing.ts'

/** A4 less the margins of `print.css`, in CSS pixels: 178 mm at 96 to the inch. */
const paperWidth = 672

/** Draws everything, in light and as wide as the paper, whenever the page is printed, by menu or by key. */
export function usePrintDrawing(): void {
  useEffect(() => {
    let restore: (() => void) | null = null
    const begin = () => {
      restore ??= drawWhole(paperWidth)
    }
    const end = () => {
      restore?.()
      restore = null
    }
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
      end()
    }
  }, [])
}
