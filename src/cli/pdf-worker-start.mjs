// The loader of TypeScript does not reach threads by itself: this one registers it before its own code.
import { register } from 'tsx/esm/api'

register()
await import('./pdf-worker.ts')
