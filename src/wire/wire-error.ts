/**
 * Why published data could not be fetched.
 * `unreachable`: no answer, or none in time; `not-found`: 404 or 410; `http-error`: any other error status;
 * `wrong-type`: an answer that is not JSON, such as a log-in page; `truncated`: fewer bytes than the manifest says;
 * `altered`: other bytes than the manifest says; `malformed`: the manifest does not parse.
 */
export type WireErrorKind =
  'unreachable' | 'not-found' | 'http-error' | 'wrong-type' | 'truncated' | 'altered' | 'malformed'

/** A fault of one request. `file` is the file's name beside the manifest, `detail` what was seen. */
export class WireError extends Error {
  readonly kind: WireErrorKind
  readonly file: string
  readonly detail: string

  constructor(kind: WireErrorKind, file: string, detail: string) {
    super(`${kind} ${file}: ${detail}`)
    this.name = 'WireError'
    this.kind = kind
    this.file = file
    this.detail = detail
  }
}
