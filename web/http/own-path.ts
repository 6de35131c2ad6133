/** One slash at the beginning, and no second one of either kind. */
const OWN = /^\/(?![/\\])/;

/**
 * A path on this site to go back to, or the front page. Anything that a browser would read as another host (`//x`,
 * `/\x`, a scheme) is refused: an open redirect sends people to whoever wrote the link. What is left of `/x/..//host` when
 * its dots are taken away is another host too.
 */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || !OWN.test(path) || hasControl(path)) return '/';
  const base = 'http://own.invalid';
  try {
    const url = new URL(path, base);
    return url.origin === base && OWN.test(url.pathname) ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
}

const hasControl = (text: string) => [...text].some((character) => character < ' ' || character === '\u007f');
