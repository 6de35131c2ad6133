import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { SAMPLE_ARGUMENTS } from '../../reference/examples/sample-arguments.ts';
import { allPaths, type Path } from '../../test/server/support/paths-to.ts';
import type { Random } from './random.ts';
import { randomValue } from './random-value.ts';
import { type Target, UNSTEADY } from './target.ts';

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const WAYS_MAX = 6;
const DEPTH_MAX = 3;

/** Makes questions that ask for a field, with an argument, on some way to its type. */
export function createQuestions(schema: GraphQLSchema, random: Random): (target: Target) => Question | null {
  const ways = new Map<string, readonly Path[]>();
  const pathsTo = allPaths(schema);
  const waysTo = (typeName: string) => {
    const isSteady = ({ operation, coordinates }: Path) =>
      operation === 'query' && !coordinates.some((one) => UNSTEADY.has(one));
    const known = ways.get(typeName) ?? pathsTo(typeName).filter(isSteady).slice(0, WAYS_MAX);
    ways.set(typeName, known);
    return known;
  };

  return ({ type, field, argument }) => {
    const way = random.oneOf(waysTo(type.name));
    if (way === undefined) return null;
    const values = new Map<string, { readonly type: string; readonly value: unknown }>();
    const selection = ['__typename', ...othersOf(type), called(type, field, argument)].join(' ');
    const text = way.around(selection).replace(/^query/, '');
    const declared = [...values].map(([name, { type: of }]) => `$${name}: ${of}`).join(', ');
    return {
      query: `query${declared === '' ? '' : ` (${declared})`} ${text}`,
      variables: Object.fromEntries([...values].map(([name, { value }]) => [name, value])),
    };

    function called(
      of: GraphQLObjectType,
      asked: GraphQLField<unknown, unknown>,
      wanted: GraphQLArgument | null,
      depth = 0,
    ): string {
      const sample = SAMPLE_ARGUMENTS[`${of.name}.${asked.name}`];
      const given =
        sample !== undefined && (wanted === null || new RegExp(`\\b${wanted.name}:`).test(sample)) && random.onceIn(2)
          ? sample
          : asked.args
              .filter((one) => one === wanted || isRequiredArgument(one) || random.onceIn(4))
              .map((one) => `${one.name}: ${argumentText(one)}`)
              .join(', ');
      const composite = getNamedType(asked.type);
      const inner = isCompositeType(composite) ? ` { ${insideOf(composite.name, depth + 1)} }` : '';
      return `${random.onceIn(5) ? 'other: ' : ''}${asked.name}${given === '' ? '' : `(${given})`}${inner}`;
    }

    function argumentText({ name, type: of }: GraphQLArgument): string {
      const value = randomValue(of, name, random);
      if (random.onceIn(2)) {
        const variable = `v${values.size}`;
        values.set(variable, { type: String(of), value });
        return `$${variable}`;
      }
      return literal(value, of);
    }

    function insideOf(name: string, depth: number): string {
      const composite = schema.getType(name);
      if (isObjectType(composite)) return ['__typename', ...leavesOf(composite), ...deeper(composite, depth)].join(' ');
      if (isInterfaceType(composite))
        return [
          '__typename',
          ...Object.keys(composite.getFields())
            .slice(0, 1)
            .filter((one) => !isCompositeType(getNamedType(composite.getFields()[one]?.type))),
        ].join(' ');
      return '__typename';
    }

    function deeper(of: GraphQLObjectType, depth: number): string[] {
      if (depth >= DEPTH_MAX) return [];
      const fields = Object.values(of.getFields()).filter(
        (one) => isCompositeType(getNamedType(one.type)) && !UNSTEADY.has(`${of.name}.${one.name}`),
      );
      return fields.length === 0 ? [] : [called(of, random.oneOf(fields), null, depth)];
    }

    function othersOf(of: GraphQLObjectType): string[] {
      return random.onceIn(2) ? leavesOf(of) : [];
    }

    function leavesOf(of: GraphQLObjectType): string[] {
      const leaves = Object.values(of.getFields()).filter(
        (one) =>
          !isCompositeType(getNamedType(one.type)) &&
          !one.args.some(isRequiredArgument) &&
          !UNSTEADY.has(`${of.name}.${one.name}`),
      );
      return [...new Set(Array.from({ length: 3 }, () => random.oneOf(leaves)?.name ?? '__typename'))];
    }
  };
}

/** A value as GraphQL writes it, whatever its type would take: an enum's values without quotes. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type) && Array.isArray(value)) return `[${value.map((one) => literal(one, type.ofType)).join(', ')}]`;
  if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    const fields = type.getFields();
    const parts = Object.entries(value).flatMap(([name, of]) => {
      const field = fields[name];
      return field === undefined ? [] : [`${name}: ${literal(of, field.type)}`];
    });
    return `{ ${parts.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
