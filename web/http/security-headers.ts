/** Seconds for which browsers use TLS only after a visit: a year. */
const BY_TLS_SECONDS = 31_536_000;

/**
 * What a page's answer says to the browser: nothing from other hosts, nothing inline, no frames.
 * @param byTls readers find the pages by TLS, at an address that is set (`WEB_ORIGIN`)
 * @param formTargets origins beside our own that a form may lead to: the sign-in service ends a session by a redirect
 */
export function securityHeaders(byTls: boolean, formTargets: readonly string[]): Readonly<Record<string, string>> {
  return {
    ...(byTls && { 'strict-transport-security': `max-age=${BY_TLS_SECONDS}` }),
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      `form-action ${["'self'", ...formTargets].join(' ')}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=()',
  };
}
