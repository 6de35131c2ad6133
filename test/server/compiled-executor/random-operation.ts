import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { call } from '../support/paths-to.ts';

/** A question made from numbers; the same numbers make the same question. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, boolean>>;
}

/** Differ from one moment to the next, whoever answers. */
const UNSTEADY = new Set(['lagMs', 'auditEvents']);
const DEPTH_MAX = 4;

/**
 * A valid query over a schema: random fields, other names for them, repeated ones to be merged, fragments with and
 * without names, and `@skip` and `@include` by literal and by variable.
 * @param choices numbers from 0 on; used up, they begin anew
 * @param seldom coordinates of fields that are to be chosen now and then only
 */
export function randomOperation(
  schema: GraphQLSchema,
  choices: readonly number[],
  seldom: ReadonlySet<string>,
): RandomOperation {
  let used = 0;
  const choose = (count: number): number => {
    used += 1;
    return ((choices[used % choices.length] ?? 0) + Math.floor(used / choices.length)) % count;
  };
  const fragments: string[] = [];

  const selection = (type: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(type);
    if (isUnionType(named)) {
      return ['__typename', ...named.getTypes().map((one) => `... on ${one.name} { ${fieldsOf(one, depth)} }`)].join(
        ' ',
      );
    }
    return isObjectType(named) ? fieldsOf(named, depth) : '';
  };

  const fieldsOf = (type: GraphQLObjectType, depth: number): string => {
    const withSeldom = choose(12) === 0;
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        (withSeldom || !seldom.has(`${type.name}.${field.name}`)) &&
        !UNSTEADY.has(field.name) &&
        (depth < DEPTH_MAX || !isCompositeType(getNamedType(field.type))),
    );
    const parts = Array.from({ length: 1 + choose(4) }, () => fields[choose(fields.length)])
      .filter((field) => field !== undefined)
      .map((field) => wrapped(fieldText(type, field, depth), type));
    return ['__typename', ...parts].join(' ');
  };

  const fieldText = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string => {
    const alias = choose(4) === 0 ? `${field.name}Again: ` : '';
    const inner = isCompositeType(getNamedType(field.type)) ? ` { ${selection(field.type, depth + 1)} }` : '';
    return `${alias}${call(type, field)}${directive()}${inner}`;
  };

  const wrapped = (text: string, type: GraphQLObjectType): string => {
    const way = choose(8);
    if (way === 0) return `... on ${type.name}${directive()} { ${text} }`;
    if (way === 1) return `...${directive()} { ${text} }`;
    if (way !== 2) return text;
    fragments.push(`fragment F${fragments.length} on ${type.name} { ${text} }`);
    return `...F${fragments.length - 1}${directive()}`;
  };

  const directive = (): string =>
    [' @include(if: $shown)', ' @skip(if: $shown)', ' @include(if: true)', ' @skip(if: $hidden)'][choose(16)] ?? '';

  const root = schema.getQueryType();
  const body = root ? fieldsOf(root, 0) : '';
  return {
    query: `query ($shown: Boolean!, $hidden: Boolean = false) { a: __typename @include(if: $shown) b: __typename @skip(if: $hidden) ${body} } ${fragments.join(' ')}`,
    variables: { shown: choose(2) === 0, ...(choose(2) === 0 && { hidden: choose(2) === 0 }) },
  };
}
