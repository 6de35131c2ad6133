import { connectionFields, possibleTypes } from '../generated/cache-facts.ts';

/** Makes the policy of a list's pages; `relayStylePagination` of `@apollo/client/utilities`. */
type Pagination<Policy> = (keyArguments: false | string[]) => Policy;

/**
 * Options of Apollo Client's InMemoryCache: pages of a list are merged, separately for each filter, and interfaces are known.
 * Apollo normalises every object with an `id` without configuration.
 */
export function apolloCacheOptions<Policy>(relayStylePagination: Pagination<Policy>) {
  const typePolicies: Record<string, { fields: Record<string, Policy> }> = {};
  for (const [type, fields] of Object.entries(connectionFields)) {
    const policies = Object.entries(fields).map(([name, keyArguments]) => [
      name,
      relayStylePagination(keyArguments.length === 0 ? false : [...keyArguments]),
    ]);
    typePolicies[type] = { fields: Object.fromEntries(policies) as Record<string, Policy> };
  }
  const known: Record<string, string[]> = {};
  for (const [type, members] of Object.entries(possibleTypes)) known[type] = [...members];
  return { typePolicies, possibleTypes: known };
}
