import { GraphQLError } from 'graphql';
import { withoutStacks } from '../../services/text-rules/without-stacks.ts';

/** Which limit an operation breaks. */
export type LimitRule =
  | 'NESTING'
  | 'DEPTH'
  | 'ALIASES'
  | 'ROOT_FIELDS'
  | 'DIRECTIVES'
  | 'OPERATIONS'
  | 'FRAGMENTS'
  | 'FRAGMENT_CHAIN'
  | 'COST'
  | 'VARIABLES'
  | 'VARIABLE_NESTING'
  | 'VARIABLE_VALUES'
  | 'VARIABLE_LIST';

export interface LimitBroken {
  readonly code: 'QUERY_TOO_COMPLEX';
  readonly rule: LimitRule;
  /** The operation's size: its cost in values, else the count that the rule names. */
  readonly cost: number;
  readonly limit: number;
}

export function limitBroken(rule: LimitRule, cost: number, limit: number): LimitBroken {
  return { code: 'QUERY_TOO_COMPLEX', rule, cost: Math.min(cost, Number.MAX_SAFE_INTEGER), limit };
}

/** The error of the contract: HTTP 400, and nothing of the operation has run. */
export function limitError({ code, rule, cost, limit }: LimitBroken): GraphQLError {
  const message = `The operation is too complex: ${rule} is ${cost}, at the most ${limit}.`;
  const extensions = { code, rule, cost, limit, http: { status: 400 } };
  return withoutStacks(() => new GraphQLError(message, { extensions }));
}
