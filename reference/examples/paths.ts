import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { OTHER_WAYS, SAMPLE_ARGUMENTS, USUAL_VALUES } from './sample-arguments.ts';

/** The operation around a selection. */
export type Around = (selection: string) => string;

/** Roots from which a way begins, those that people know first: examples then start where a reader would. */
const FIRST = ['municipality', 'office', 'offices', 'governor', 'county', 'services', 'helpLines', 'findOffices'];
/** Fields that lead to everything, and so explain nothing. */
const PASSED_OVER = new Set(['Query.node', 'Query.nodes', 'Query._entities', 'Query._service']);

/** The shortest way from a root to each type of a schema. */
export function pathsOf(schema: GraphQLSchema): ReadonlyMap<string, Around> {
  const paths = new Map<string, Around>();
  let edge: [GraphQLNamedType, Around][] = [];
  const reach = (type: GraphQLNamedType, around: Around) => {
    if (paths.has(type.name) || !isCompositeType(type)) return;
    paths.set(type.name, around);
    edge.push([type, around]);
    if (!isAbstractType(type)) return;
    for (const member of schema.getPossibleTypes(type)) {
      reach(member, (selection) => around(`__typename ... on ${member.name} { ${selection} }`));
    }
  };
  for (const operation of ['query', 'mutation', 'subscription'] as const) {
    const root = schema.getRootType(operation as never);
    if (root) reach(root, (selection) => `${operation} { ${selection} }`);
  }
  // Twice: what only the passed-over fields lead to is reached by them after all.
  for (const passedOver of [PASSED_OVER, new Set<string>()]) {
    edge = [...paths].flatMap(([name, around]) => [[schema.getType(name) as GraphQLNamedType, around]]);
    while (edge.length > 0) {
      const from = edge;
      edge = [];
      for (const [type, around] of from) {
        for (const field of fieldsOf(type)) {
          if (passedOver.has(`${type.name}.${field.name}`)) continue;
          reach(getNamedType(field.type), (selection) => around(`${call(type.name, field)} { ${selection} }`));
        }
      }
    }
  }
  // An interface that no field returns is shown on the first of its types.
  for (const shared of Object.values(schema.getTypeMap()).filter(isInterfaceType)) {
    const members = new Set(schema.getPossibleTypes(shared).map(({ name }) => name));
    const [, around] = [...paths].find(([name]) => members.has(name)) ?? [];
    if (around !== undefined && !paths.has(shared.name))
      paths.set(shared.name, (selection) => around(`... on ${shared.name} { ${selection} }`));
  }
  return paths;
}

/** A field as it is called, with what it needs. */
export function call(typeName: string, field: GraphQLField<unknown, unknown>): string {
  return called(field.name, SAMPLE_ARGUMENTS[`${typeName}.${field.name}`] ?? usualArguments(typeName, field));
}

/** @returns the field called in every way that the examples show, the usual one first */
export function calls(typeName: string, field: GraphQLField<unknown, unknown>): readonly string[] {
  const other = OTHER_WAYS[`${typeName}.${field.name}`];
  return [call(typeName, field), ...(other === undefined ? [] : [called(field.name, other)])];
}

function called(name: string, given: string): string {
  return given === '' ? name : `${name}(${given})`;
}

/** @throws where an argument has no sample: an example that does not run would be worse than none */
function usualArguments(typeName: string, field: GraphQLField<unknown, unknown>): string {
  return field.args
    .filter(isRequiredArgument)
    .map(({ name }) => {
      const value = USUAL_VALUES[name];
      if (value === undefined) throw new Error(`no sample for ${typeName}.${field.name}(${name}:)`);
      return `${name}: ${value}`;
    })
    .join(', ');
}

function fieldsOf(type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const place = ({ name }: { readonly name: string }) => {
    const index = FIRST.indexOf(name);
    return index === -1 ? FIRST.length : index;
  };
  const fields = Object.values(type.getFields());
  return type.name === 'Query' ? fields.toSorted((a, b) => place(a) - place(b)) : fields;
}
