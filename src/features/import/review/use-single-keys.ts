import { chooseSetting } from '../../../core/user-log/changes.ts'
import { useUserLog } from '../../../queries/user-log.ts'

/** Whether single keys review, as the reader chose on any of their machines; on until they say otherwise. */
export function useSingleKeys(): [isOn: boolean, choose: (isOn: boolean) => void] {
  const { state, append } = useUserLog()
  const isOn = state?.settings.single_keys !== 'off'
  return [isOn, (wanted) => void append([chooseSetting('single_keys', wanted ? 'on' : 'off')])]
}
