import { firstRows } from '../queries/first-rows.ts'

// A script of its own that runs before the program (`src/build/early-script.ts`): storage answers while the browser
// compiles the rest.
window.fahengFirstRows = firstRows()
