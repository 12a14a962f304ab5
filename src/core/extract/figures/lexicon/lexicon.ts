import type { Entry } from './entry.ts'
import { disputes } from './disputes.ts'
import { enforcementOutcomes } from './enforcement-outcomes.ts'
import { enforcementStaff } from './enforcement-staff.ts'
import { inspections } from './inspections.ts'
import { institutions } from './institutions.ts'
import { leadership } from './leadership.ts'
import { schools } from './schools.ts'
import { services } from './services.ts'

/** Every way of stating every indicator, one file per group of the catalogue (执法活动 in two). */
export const lexicon: readonly Entry[] = [
  ...enforcementStaff,
  ...inspections,
  ...enforcementOutcomes,
  ...disputes,
  ...institutions,
  ...services,
  ...schools,
  ...leadership,
]
