/** Makes the address of a page of the reference, as seen from another: relative, so that any path prefix works. */
export type Link = (path: string) => string;

/** @param path of the page that links, such as `types/Office`; empty: the first page, `/docs` */
export function linksFrom(path: string): Link {
  const up = path === '' ? 'docs' : '../'.repeat(path.split('/').length - 1).replace(/\/$/, '') || '.';
  return (to) => (to === '' ? `${up}/../docs` : `${up}/${to}`);
}

/** `types/Office#phones` of `Office.phones`, and of an argument of it. */
export function addressOf(coordinate: string): string {
  const [type = '', member] = coordinate.replace(/\(.*$/, '').split('.');
  return member === undefined ? `types/${type}` : `types/${type}#${member}`;
}
