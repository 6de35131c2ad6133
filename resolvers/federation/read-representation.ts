import { ENTITY_KEYS, type FederatedType, isFederatedType } from '../../schema/federation/entity-keys.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import { readPastId } from '../../services/text-rules/node-id.ts';

export interface EntityReference {
  readonly type: FederatedType;
  readonly key: string;
  /** The past version that the key names; null: the present. */
  readonly version: bigint | null;
}

/** Reads another subgraph's reference; an error where it cannot be read, which is the error of that one reference. */
export function readRepresentation(sent: unknown, path: readonly string[]): EntityReference | InputError {
  const fields = typeof sent === 'object' && sent !== null ? (sent as Readonly<Record<string, unknown>>) : {};
  const type = fields['__typename'];
  if (!isFederatedType(type)) {
    const types = Object.keys(ENTITY_KEYS).join(', ');
    return new InputError([...path, '__typename'], 'REPRESENTATION_TYPE', `expected one of ${types}`);
  }
  const name = ENTITY_KEYS[type];
  const key = fields[name];
  // An ID may be sent as a number; none of these keys is one, for a leading zero counts.
  if (typeof key !== 'string') {
    return new InputError([...path, name], 'REPRESENTATION_KEY', `expected the ${name} of type ${type} as text`);
  }
  if (name !== 'id') return { type, key, version: null };
  const { own, version } = readPastId(key);
  return { type, key: own, version };
}
