/** The part of the browser's Trusted Types we use; TypeScript's own library does not know it yet. */
interface PolicyFactory {
  createPolicy(name: string, rules: Record<string, (text: string) => string | null>): unknown
}

/**
 * The only policy the page has. No text becomes HTML except the empty one, with which ECharts clears its drawing; no
 * text becomes script; and a worker is started only from this app's own files. Anything else is refused by the browser
 * and reported as a violation of the content security policy.
 */
export function installTrustedTypes(
  factory: PolicyFactory | undefined = ownFactory(),
  base: string = document.baseURI,
): void {
  factory?.createPolicy('default', {
    createHTML: (text) => (text === '' ? '' : null),
    createScriptURL: (url) => (isOwnScript(url, base) ? url : null),
  })
}

function isOwnScript(url: string, base: string): boolean {
  if (!URL.canParse(url, base)) return false
  const { href } = new URL(url, base)
  return href.startsWith(new URL('./', base).href) && /^[^?#]*\.js$/.test(href)
}

function ownFactory(): PolicyFactory | undefined {
  return 'trustedTypes' in window ? (window.trustedTypes as PolicyFactory) : undefined
}
