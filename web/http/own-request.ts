/**
 * Whether a form comes from one of our own pages. Browsers say so by `Sec-Fetch-Site`, older ones by `Origin`; a request
 * that says neither is no browser's form, and is refused.
 */
export function comesFromOwnPage(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return headers.get('origin') === origin;
}
