import type { Entry } from './entry.ts'
import { disputes } from './disputes.ts'
import { enforcementActivity } from './enforcement-activity.ts'
import { enforcementStaff } from './enforcement-staff.ts'
import { institutions } from './institutions.ts'
import { leadership } from './leadership.ts'
import { schools } from './schools.ts'
import { services } from './services.ts'

/** Every way of stating every indicator, one file per group of the catalogue. */
export const lexicon: readonly Entry[] = [
  ...enforcementStaff,
  ...enforcementActivity,
  ...disputes,
  ...institutions,
  ...services,
  ...schools,
  ...leadership,
]
