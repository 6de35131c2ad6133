import type { PublishedOperation } from '../../../schema/published/published-operations.ts';

/** The address of an operation with these variables. */
export function addressOf({ path }: PublishedOperation, variables: Readonly<Record<string, unknown>>): string {
  const rest = { ...variables };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return `/api/v1${filled}?${search}`;
}
