import type { Plugin } from 'vite'

/**
 * Nothing from elsewhere, nothing inline, no code made from text. What may reach a place that runs or parses text is
 * decided by the one Trusted Types policy (src/app/trusted-types.ts).
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/** For a host that can send headers (docs/hosting.md): a page's own tag cannot say who may frame it. */
export const headerPolicy = `${pagePolicy}; frame-ancestors 'self'`

/** Puts the policy first in the built page, so that it holds on any static host. The dev server needs inline styles. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'faheng:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  }
}
