import { InputError } from './input-error.ts';

/** Types whose id is their number, with the prefix of the id: numbers of two types may be the same. */
const PREFIXES = { County: 'county', Municipality: 'municipality', Office: 'office' } as const;
export type NumberedType = keyof typeof PREFIXES;

const NODE_ID = /^(county|municipality|office)-(\d+)$/;

/** An id that no object of another type has, such as `municipality-3430`. */
export function nodeIdOf(type: NumberedType, number: string): string {
  return `${PREFIXES[type]}-${number}`;
}

const PAST_ID = /^(?<own>[^@]+)@(?<version>[1-9]\d{0,17})$/;

/** Suffix of the ids of a past version, so that no client's cache takes them for those of the present. */
export function pastIdSuffix(version: bigint): string {
  return `@${version}`;
}

/** The id that the object has in the present, and the version of the past that this one is of; null: of the present. */
export function readPastId(id: string): { readonly own: string; readonly version: bigint | null } {
  const { own, version } = PAST_ID.exec(id)?.groups ?? {};
  return own === undefined || version === undefined ? { own: id, version: null } : { own, version: BigInt(version) };
}

/** @throws InputError rule `PAST_ID` where it is an id of an answer as of the past: nothing would be found, which is not so. */
export function checkPresentId(id: string, path: readonly string[]): string {
  if (readPastId(id).version === null) return id;
  throw new InputError(
    path,
    'PAST_ID',
    'expected an id of the present: leave out `@` and what follows, or ask `node` for what it was',
  );
}

/** Null: it is none of these, but an id of a type that has its own. */
export function readNodeId(id: string): { readonly type: NumberedType; readonly number: string } | null {
  const [, prefix, number] = NODE_ID.exec(id) ?? [];
  const type = (Object.keys(PREFIXES) as NumberedType[]).find((one) => PREFIXES[one] === prefix);
  return type === undefined || number === undefined ? null : { type, number };
}
