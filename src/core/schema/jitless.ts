import { z } from 'zod'

// zod would compile schemas with `new Function`, which the content security policy forbids. Imported first by
// every entry that parses, before a schema is used.
z.config({ jitless: true })
