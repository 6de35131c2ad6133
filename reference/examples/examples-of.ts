import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  parse,
  print,
} from 'graphql';
import { createLimitCheck } from '../../schema/limits/check-limits.ts';
import { costMaxOf } from '../../schema/limits/limits.ts';
import type { SchemaForRole } from '../../schema/policy/narrow-schema.ts';
import { ROLES, type Role } from '../../services/identity/viewer.ts';
import { type Around, call, calls, pathsOf } from './paths.ts';

/** An operation that can be run as it stands. */
export interface Example {
  /** The first role that may ask it. */
  readonly role: Role;
  readonly document: string;
  /** Estimated values of its answer, and how many the role may ask for. */
  readonly cost: number;
  readonly costMax: number;
  /** Names of the fields that it shows. */
  readonly shows: readonly string[];
}

/** Fields that tell a reader what an object is. */
const TELLING = ['number', 'name', 'id', 'code', 'title', 'status', 'state', 'kind', 'date', 'message'];
const WRAPPER = /(?:Connection|Payload)$/;
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Makes examples in which every field of a type stands: first what everybody may ask, then what more a role may. */
export function createExamples(
  schema: GraphQLSchema,
  schemaFor: SchemaForRole,
): (typeName: string) => readonly Example[] {
  const checkLimits = createLimitCheck(schema);
  const paths = new Map<Role, ReadonlyMap<string, Around>>();
  const pathsFor = (role: Role) => {
    const known = paths.get(role) ?? pathsOf(schemaFor(role));
    paths.set(role, known);
    return known;
  };
  return (typeName) => {
    const examples: Example[] = [];
    const shown = new Set<string>();
    for (const role of ROLES) {
      const type = schemaFor(role).getType(typeName);
      const around = pathsFor(role).get(typeName);
      if (around === undefined || (!isObjectType(type) && !isInterfaceType(type))) continue;
      const fields = Object.values(type.getFields()).filter(({ name }) => !shown.has(name));
      if (fields.length === 0) continue;
      for (const { name } of fields) shown.add(name);
      // A root's fields are questions of their own.
      const groups = ROOTS.has(typeName)
        ? fields.flatMap((field) => asked(typeName, field).map((selection) => ({ selection, shows: [field.name] })))
        : [
            {
              selection: fields.map((field) => selected(typeName, field)).join(' '),
              shows: fields.map(({ name }) => name),
            },
          ];
      for (const { selection, shows } of groups) {
        const document = parse(around(selection));
        const { cost } = checkLimits(document, null, {}, role);
        examples.push({ role, document: print(document), cost, costMax: costMaxOf(role), shows });
      }
    }
    return examples;
  };
}

/** A root's field, once for each way to ask it. */
function asked(typeName: string, field: GraphQLField<unknown, unknown>): readonly string[] {
  return calls(typeName, field).map((called) => `${called}${answerOf(field.type)}`);
}

function selected(typeName: string, field: GraphQLField<unknown, unknown>): string {
  return `${call(typeName, field)}${tellingOf(field.type)}`;
}

/** Selects the fields of a question's answer, or of the items that a page or payload holds. */
function answerOf(of: GraphQLOutputType): string {
  const type = getNamedType(of);
  if (isLeafType(type)) return '';
  const { leaves, objects } = fieldsOf(type);
  const own = leaves.map(({ name }) => name);
  if (leaves.length >= 3 && !WRAPPER.test(type.name)) return braced(own);
  return braced([...own, ...objects.map((field) => `${call(type.name, field)}${itemOf(field.type)}`)]);
}

/** Selects the fields of an item: all leaves of an error, else what identifies the item. */
function itemOf(of: GraphQLOutputType): string {
  const type = getNamedType(of);
  const { leaves, objects } = fieldsOf(type);
  const inner = (fields: typeof objects) => fields.map((field) => `${call(type.name, field)}${tellingOf(field.type)}`);
  const errors = objects.filter(({ name }) => name === 'userErrors');
  if (errors.length > 0 || type.name === 'UserError')
    return braced([...leaves.map(({ name }) => name), ...inner(errors)]);
  if (leaves.some(({ name }) => TELLING.includes(name)) && objects.length === 0) return tellingOf(of);
  const telling = leaves.filter(({ name }) => TELLING.includes(name)).slice(0, 2);
  return braced([...telling.map(({ name }) => name), ...(telling.length < 2 ? inner(objects) : [])]);
}

/** Selects the field that identifies an object. */
function tellingOf(of: GraphQLOutputType): string {
  const { leaves } = fieldsOf(getNamedType(of));
  if (isLeafType(getNamedType(of))) return '';
  const telling = leaves.filter(({ name }) => TELLING.includes(name)).slice(0, 2);
  return braced((telling.length > 0 ? telling : leaves).map(({ name }) => name));
}

function fieldsOf(type: GraphQLNamedType) {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const isLeaf = (field: GraphQLField<unknown, unknown>) => isLeafType(getNamedType(field.type));
  return {
    leaves: fields.filter((field) => isLeaf(field) && field.args.length === 0),
    // A list's edges hold what its nodes do.
    objects: fields.filter((field) => !isLeaf(field) && field.name !== 'edges'),
  };
}

const braced = (selections: readonly string[]) =>
  ` { ${selections.length === 0 ? '__typename' : selections.join(' ')} }`;
