import type { GraphQLArgument, GraphQLField, GraphQLObjectType } from 'graphql';

/** A field, with one of its arguments or without any. */
export interface Target {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly argument: GraphQLArgument | null;
}

/** Differ from one moment to the next, whoever answers: the clock, the audit of the questions themselves. */
export const UNSTEADY: ReadonlySet<string> = new Set([
  'Query.auditEvents',
  'DirectoryStatus.knownAt',
  'ChangeConnection.lagMs',
  'Query.oversightAlerts',
]);
