import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A way from a root to objects of a type. */
export interface Path {
  readonly operation: 'query' | 'mutation';
  /** Coordinates of the fields on the way, the root's first. */
  readonly coordinates: readonly string[];
  /** The whole operation around a selection. */
  readonly around: (selection: string) => string;
}

/** A step on a way: there are too many ways to write each of them out. */
interface Step {
  readonly type: GraphQLObjectType;
  /** Null: `type` is a root. */
  readonly from: { readonly step: Step; readonly field: GraphQLField<unknown, unknown> } | null;
}

/** What to ask for on the way, so that something real is met: municipality 3430 and its office 1640. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.municipality': 'number: "3430"',
  'Query.municipalities': 'filter: { county: "34" }, first: 50',
  'Query.municipalitiesByFormerNumber': 'number: "0441"',
  'Query.county': 'number: "34"',
  'Query.governor': 'id: "innlandet"',
  'Query.office': 'number: "1640"',
  'Query.offices': 'filter: { municipality: "3430" }',
  'Query.service': 'id: "3430-financial-assistance"',
  'Query.services': 'filter: { municipality: "3430" }, first: 2',
  'Query.crisisCentre': 'id: "gudbrandsdal-krisesenter"',
  'Query.auditEvents': 'municipality: "3430", first: 2',
  'Query.clients': 'first: 2',
  'Query.importRuns': 'first: 2',
  'Query.officialFigures': 'table: "13995", municipality: "3430", first: 2',
  'Query.availability': 'governor: "innlandet", on: "2026-11-23"',
  'Query.coverageGaps': 'governor: "innlandet", on: "2026-11-23"',
  'Query.oversight': 'governor: "innlandet", from: "2025-01-01", to: "2026-01-01"',
  'Query.oversightAlerts': `governor: "innlandet", since: "${new Date().toISOString()}", first: 2`,
  'Query.secondInstance': 'governor: "innlandet", from: "2025-01-01", to: "2026-01-01"',
  'Query.findings': 'filter: { municipality: "3430" }, first: 5',
  'FindingConnection.groups': 'by: [MUNICIPALITY, KIND], first: 5',
  'Query.observations': 'entityType: MUNICIPALITY, entityId: "3430", first: 5',
  'Query.history': 'entityType: MUNICIPALITY, entityId: "3430", first: 5',
  'Query.changes': 'first: 2',
  'Municipality.services': 'first: 1',
  'Mutation.setOfficeHours':
    'input: { office: "1640", channel: DROP_IN, validFrom: "2027-01-01", weekly: [], closedEveryDay: true, version: 999999, idempotencyKey: "never-written" }',
  'Mutation.registerAlertWebhook':
    'input: { governor: "innlandet", url: "never-written", idempotencyKey: "never-written" }',
  'Mutation.registerWebhook': 'input: { url: "never-written", idempotencyKey: "never-written" }',
  'Mutation.resumeWebhook': 'input: { id: "never-written" }',
  'Mutation.saveOffices': 'input: { items: [], idempotencyKey: "never-written" }',
  'Mutation.savePhones': 'input: { items: [], idempotencyKey: "never-written" }',
  'Mutation.saveReceptions': 'input: { items: [], idempotencyKey: "never-written" }',
  'Mutation.saveContacts': 'input: { items: [], idempotencyKey: "never-written" }',
  'Mutation.saveServices': 'input: { items: [], idempotencyKey: "never-written" }',
  'Mutation.saveAgreements': 'input: { items: [], idempotencyKey: "never-written" }',
  'Mutation.verify': 'input: { items: [], idempotencyKey: "never-written" }',
  'Mutation.submitCaseEvents': 'input: { municipality: "3430", rows: [], idempotencyKey: "never-written" }',
};

/** For each type, every way to it on which no type is met twice, shortest first. */
export function allPaths(schema: GraphQLSchema): (typeName: string) => readonly Path[] {
  return samplePaths(schema, Number.POSITIVE_INFINITY);
}

/** For each type so many of these ways: the shortest, and others spread over the rest. */
export function samplePaths(schema: GraphQLSchema, countMax: number): (typeName: string) => readonly Path[] {
  const steps = Map.groupBy(everyStep(schema), ({ type }) => type.name);
  return (typeName) => sampleOf(steps.get(typeName) ?? [], countMax).map(pathOf);
}

/** Shortest first; the roots themselves are the first. */
function everyStep(schema: GraphQLSchema): readonly Step[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  const found: Step[] = roots.map((type) => ({ type, from: null }));
  const fieldsOf = fieldsToObjects();
  for (const step of found) {
    for (const [field, type] of fieldsOf(step.type))
      if (!hasMet(step, type)) found.push({ type, from: { step, field } });
  }
  return found;
}

/** The fields of a type that lead to another type's objects, looked up once. */
function fieldsToObjects() {
  type Leading = readonly (readonly [GraphQLField<unknown, unknown>, GraphQLObjectType])[];
  const known = new Map<GraphQLObjectType, Leading>();
  return (type: GraphQLObjectType): Leading => {
    const leading =
      known.get(type) ??
      Object.values(type.getFields()).flatMap((field) => {
        const next = getNamedType(field.type);
        return isObjectType(next) ? [[field, next] as const] : [];
      });
    known.set(type, leading);
    return leading;
  };
}

function hasMet(step: Step, type: GraphQLObjectType): boolean {
  for (let at: Step | undefined = step; at !== undefined; at = at.from?.step) if (at.type === type) return true;
  return false;
}

function pathOf({ type, from }: Step): Path {
  if (from === null) {
    const operation = type.name === 'Mutation' ? 'mutation' : 'query';
    return { operation, coordinates: [], around: (selection) => `${operation} { ${selection} }` };
  }
  const before = pathOf(from.step);
  return {
    operation: before.operation,
    coordinates: [...before.coordinates, `${from.step.type.name}.${from.field.name}`],
    around: (selection) => before.around(`${call(from.step.type, from.field)} { ${selection} }`),
  };
}

/** The shortest ones, and others spread over the rest. */
function sampleOf<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  const first = items.slice(0, Math.ceil(count / 2));
  const rest = items.slice(first.length);
  const step = Math.max(1, Math.ceil(rest.length / (count - first.length)));
  return [...first, ...rest.filter((_, index) => index % step === 0)];
}

/** A field as it is called, with what it needs. */
export function call(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  const given = ARGUMENTS[`${type.name}.${field.name}`] ?? requiredOf(field);
  return given === '' ? field.name : `${field.name}(${given})`;
}

function requiredOf(field: GraphQLField<unknown, unknown>): string {
  return field.args
    .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
    .map(({ name, type }) => `${name}: ${sample(type)}`)
    .join(', ');
}

function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return `[${sample(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`;
  }
  const samples: Record<string, string> = {
    Int: '1',
    LocalDate: '"2026-11-23"',
    LocalTime: '"12:00"',
    DateTime: '"2026-11-23T12:30:00+01:00"',
  };
  return samples[type.name] ?? '"3430"';
}
