import type { LossTally } from './losses.ts'

/**
 * Replaces characters whose meaning is a private matter of some font by U+FFFD, one for one: shown, they would be
 * blank or wrong, and a number beside them may be only half of one.
 */
export function markUnknownCharacters(text: string, losses: LossTally): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\ue000-\uf8ff\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, () => {
    losses.add('unknown_characters')
    return '\ufffd'
  })
}
