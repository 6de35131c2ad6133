import { type DocumentNode, parse } from 'graphql';
import type { LimitCheck } from '../../schema/limits/check-limits.ts';
import { checkSource } from '../../schema/limits/check-source.ts';
import { limits } from '../../schema/limits/limits.ts';
import type { Role } from '../../services/identity/viewer.ts';
import { refuseTooComplex } from '../errors/refusal.ts';

/** The parameters of a request as sent, not checked yet. */
export type SentParams = Readonly<Record<string, unknown>>;

export type SourceGuard = (params: SentParams, role: Role) => void;

/** Maximum of cached texts that passed, so that a repeated operation is not parsed here again. */
const TEXTS_KEPT = 500;
/** Longer texts are not cached: the largest operation of the contract has 3 kB. */
const KEPT_CHARACTERS_MAX = 20_000;

/**
 * The limits of an operation that comes by a stream: brackets before parsing, the others before validation, some rules of
 * which are costly themselves. Whatever else is wrong with it is the stream's to say.
 * @throws the refusal of the contract, QUERY_TOO_COMPLEX
 */
export function createSourceGuard(checkLimits: LimitCheck): SourceGuard {
  const passed = new Set<string>();
  return ({ query, operationName, variables }, role) => {
    if (typeof query !== 'string' || passed.has(query)) return;
    refuseTooComplex(checkSource(query));
    const document = parsed(query);
    if (document === null) return;
    const name = typeof operationName === 'string' ? operationName : null;
    refuseTooComplex(checkLimits(document, name, isObject(variables) ? variables : null, role));
    if (query.length > KEPT_CHARACTERS_MAX) return;
    if (passed.size >= TEXTS_KEPT) passed.clear();
    passed.add(query);
  };
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: limits.tokensMax, noLocation: true });
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is SentParams {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
