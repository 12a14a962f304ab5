import { chooseSetting } from '../core/user-log/changes.ts'
import { useUserLog } from './user-log.ts'

export interface UnreviewedChoice {
  readonly isIn: boolean
  /** Settles with null, or with one Chinese sentence on why it was not kept. */
  readonly choose: (isIn: boolean) => Promise<string | null>
}

/** Whether figures that nobody has reviewed take part in comparisons; undefined until the log is read. */
export function useUnreviewed(): UnreviewedChoice | undefined {
  const { state, append } = useUserLog()
  if (state === undefined) return undefined
  return {
    isIn: state.settings.unreviewed === 'in',
    choose: async (isIn) => {
      const fault = await append([chooseSetting('unreviewed', isIn ? 'in' : 'out')])
      return fault === null ? null : `没有改：${fault}。`
    },
  }
}
