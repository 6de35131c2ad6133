/** The types whose id is made of their number, with what stands before it: numbers of two types may be the same. */
const PREFIXES = { County: 'county', Municipality: 'municipality', Office: 'office' } as const;
export type NumberedType = keyof typeof PREFIXES;

const NODE_ID = /^(county|municipality|office)-(\d+)$/;

/** An id that no object of another type has, such as `municipality-3430`. */
export function nodeIdOf(type: NumberedType, number: string): string {
  return `${PREFIXES[type]}-${number}`;
}

/** Null: it is none of these, but an id of a type that has its own. */
export function readNodeId(id: string): { readonly type: NumberedType; readonly number: string } | null {
  const [, prefix, number] = NODE_ID.exec(id) ?? [];
  const type = (Object.keys(PREFIXES) as NumberedType[]).find((one) => PREFIXES[one] === prefix);
  return type === undefined || number === undefined ? null : { type, number };
}
