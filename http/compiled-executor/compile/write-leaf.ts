import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLScalarType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { FALL_BACK, isThenable, type Write, writeLater } from './execution.ts';

/** Characters that JSON escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes exactly these
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
const INT_MAX = 2_147_483_647;
/** Maximum of cached texts of one scalar type, a few MB; when it is exceeded the cache is cleared. */
const TEXTS_KEPT_MAX = 20_000;
/** Longer ones do not come again and again. */
const KEPT_CHARACTERS_MAX = 100;

/** A text as JSON. */
export function quote(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** Writes values of a scalar or an enum: the usual ones at once, all others as execution does. */
export function leafWriter(type: GraphQLLeafType, nullable: boolean): Write {
  const slow = slowWriter(type, nullable);
  if (isEnumType(type)) return enumWriter(type, slow);
  if (type === GraphQLString || type === GraphQLID) {
    return (value, run) => (typeof value === 'string' ? void run.parts.push(quote(value)) : slow(value, run));
  }
  if (type === GraphQLInt) {
    return (value, run) =>
      typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= INT_MAX
        ? void run.parts.push(String(value))
        : slow(value, run);
  }
  if (type === GraphQLBoolean) {
    return (value, run) => (typeof value === 'boolean' ? void run.parts.push(String(value)) : slow(value, run));
  }
  return type === GraphQLFloat ? slow : scalarWriter(type, slow);
}

/** Writes the enum's own values; any other value is an error, which Apollo words. */
function enumWriter(type: GraphQLEnumType, slow: Write): Write {
  const texts = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, `"${name}"`]));
  return (value, run) => {
    const text = texts.get(value);
    if (text === undefined) slow(value, run);
    else run.parts.push(text);
  };
}

/** Keyed by type, not by the field's position: a caller can ask at as many positions as it likes. */
const textsOf = new WeakMap<GraphQLScalarType, Map<string, string>>();

/** A scalar gives the same text for the same value, and days and instants come again and again. */
function scalarWriter(type: GraphQLScalarType, slow: Write): Write {
  const texts = textsOf.get(type) ?? new Map<string, string>();
  textsOf.set(type, texts);
  return (value, run) => {
    if (typeof value !== 'string') return slow(value, run);
    let text = texts.get(value);
    if (text === undefined) {
      text = serialized(type, value);
      if (texts.size >= TEXTS_KEPT_MAX) texts.clear();
      if (value.length <= KEPT_CHARACTERS_MAX) texts.set(value, text);
    }
    run.parts.push(text);
  };
}

function slowWriter(type: GraphQLLeafType, nullable: boolean): Write {
  const write: Write = (value, run) => {
    if (value === null || value === undefined) {
      if (!nullable) throw FALL_BACK;
      run.parts.push('null');
    } else if (value instanceof Error) throw FALL_BACK;
    else if (typeof value === 'object' && isThenable(value)) writeLater(value, run, write);
    else run.parts.push(serialized(type, value));
  };
  return write;
}

function serialized(type: GraphQLLeafType, value: unknown): string {
  const leaf: unknown = type.serialize(value);
  const text = leaf === undefined || leaf === null ? undefined : JSON.stringify(leaf);
  if (text === undefined) throw FALL_BACK;
  return text;
}
