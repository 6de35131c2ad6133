/** The types that other subgraphs may refer to, with the field that is the key of each. */
export const ENTITY_KEYS = {
  County: 'number',
  CrisisCentre: 'id',
  Governor: 'id',
  Municipality: 'number',
  Office: 'number',
  Service: 'id',
} as const;
export type FederatedType = keyof typeof ENTITY_KEYS;

export function isFederatedType(name: unknown): name is FederatedType {
  return typeof name === 'string' && Object.hasOwn(ENTITY_KEYS, name);
}
