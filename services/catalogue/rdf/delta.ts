import { link, type Resource } from './resource.ts';

const WITHDRAWN = 'http://purl.org/adms/status/Withdrawn';

/**
 * The difference between two catalogues: new and changed resources as they are now, and removed ones as they were, with the
 * status Withdrawn.
 */
export function changedResources(before: Iterable<Resource>, now: Iterable<Resource>): Resource[] {
  const old = new Map(Array.from(before, (one) => [one['@id'], one]));
  const changed: Resource[] = [];
  for (const one of now) {
    const known = old.get(one['@id']);
    old.delete(one['@id']);
    if (known === undefined || JSON.stringify(known) !== JSON.stringify(one)) changed.push(one);
  }
  return [...changed, ...Array.from(old.values(), (one) => ({ ...one, 'adms:status': [link(WITHDRAWN)] }))];
}
