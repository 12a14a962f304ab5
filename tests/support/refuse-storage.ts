/** Ways a browser refuses IndexedDB, as scripts that run in the page before the app. */
export const refusals = {
  'open throws': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  },
  'open is rejected': () => {
    IDBFactory.prototype.open = () => {
      const request = new EventTarget()
      const error = new DOMException('A mutation operation was attempted', 'InvalidStateError')
      Object.assign(request, { error, readyState: 'done' })
      setTimeout(() => {
        const event = new Event('error', { cancelable: true })
        request.dispatchEvent(event)
        const { onerror } = request as IDBOpenDBRequest
        onerror?.call(request as IDBOpenDBRequest, event)
      })
      return request as IDBOpenDBRequest
    }
  },
  'open never answers': () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  },
} as const
