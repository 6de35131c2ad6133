import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Sql } from 'postgres';
import { type OperationName, TODAY, type Variables } from './operations.ts';
import { inForce, type MunicipalityNode, type ReadModel, type ServiceNode } from './read-model.ts';
import { answerBySql } from './statements.ts';

/** The answers' rules, shared by the hand-made schema and the one made by type-graphql. */
export const answers = {
  offices: (m: MunicipalityNode) => m.coverage.filter(inForce(TODAY)).map((c) => c.office),
  services: (m: MunicipalityNode, first: number) => ({
    totalCount: m.services.length,
    nodes: first < m.services.length ? m.services.slice(0, first) : m.services,
  }),
  agreements: (m: MunicipalityNode, on: string) => m.agreements.filter(inForce(on)),
  guidelineRates: (model: ReadModel, on: string) => {
    const period = model.ratePeriods.find(inForce(on));
    return period && { ...period, status: on < period.confirmedTo ? 'IN_FORCE' : 'LAST_CONFIRMED' };
  },
  municipalities: (model: ReadModel, first: number, after: string) => {
    const start = model.sorted.findIndex((m) => m.number > after);
    return { totalCount: model.sorted.length, nodes: start < 0 ? [] : model.sorted.slice(start, start + first) };
  },
};

/** Refuses what is not a day, as the real scalar must. */
export function parseLocalDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new GraphQLError('not a date');
}

type Resolvers = Record<string, Record<string, GraphQLFieldResolver<never, unknown>>>;

function executable(resolvers: Resolvers): GraphQLSchema {
  const schema = buildSchema(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));
  const localDate = schema.getType('LocalDate');
  if (localDate && 'parseValue' in localDate) localDate.parseValue = parseLocalDate;
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!type || !('getFields' in type)) throw new Error(`no object type ${typeName}`);
    for (const [name, resolve] of Object.entries(fields)) Object.assign(type.getFields()[name]!, { resolve });
  }
  return schema;
}

/** Candidate (a): synchronous resolvers over linked objects. */
export function schemaOverModel(model: ReadModel): GraphQLSchema {
  return executable({
    Query: {
      municipality: (_: unknown, args: { number: string }) => model.municipalities.get(args.number) ?? null,
      municipalities: (_: unknown, args: { first: number; after: string }) =>
        answers.municipalities(model, args.first, args.after),
    },
    Municipality: {
      offices: answers.offices,
      services: (m: MunicipalityNode, args: { first: number }) => answers.services(m, args.first),
      crisisCentreAgreements: (m: MunicipalityNode, args: { on: string }) => answers.agreements(m, args.on),
      guidelineRates: (_: unknown, args: { on: string }) => answers.guidelineRates(model, args.on),
    },
    Service: {
      name: (s: ServiceNode) => s.texts.name,
      summary: (s: ServiceNode) => s.texts.summary,
      legalBasis: (s: ServiceNode) => s.entry.legalBasis,
      complaint: (s: ServiceNode) => s.entry.complaint,
    },
  });
}

/** Candidate (b) without an executor of its own: the root field fetches the JSON, the rest of the tree walks it. */
export function schemaOverSql(sql: Sql): GraphQLSchema {
  const root =
    (operation: OperationName, field: string): GraphQLFieldResolver<never, unknown> =>
    async (_source, _args, _context, info) =>
      JSON.parse(await answerBySql(sql, operation, info.variableValues as Variables))[field];
  return executable({
    Query: {
      municipality: root('MunicipalityPage', 'municipality'),
      municipalities: root('MunicipalityList', 'municipalities'),
    },
  });
}
