/**
 * A path on this site to go back to, or the front page. Anything that a browser would read as another host (`//x`,
 * `/\x`, a scheme) is refused: an open redirect sends people to whoever wrote the link.
 */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])/.test(path) || hasControl(path)) return '/';
  const base = 'http://own.invalid';
  try {
    const url = new URL(path, base);
    return url.origin === base ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
}

const hasControl = (text: string) => [...text].some((character) => character < ' ' || character === '\u007f');
