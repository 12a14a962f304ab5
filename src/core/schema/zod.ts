import { z } from 'zod'

// zod would compile schemas with `new Function`, which the content security policy forbids. Everybody takes zod from
// here: however the build cuts its files, this line runs before the first schema is made.
z.config({ jitless: true })

export { z }
