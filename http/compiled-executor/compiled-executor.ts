import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { LimitCheck } from '../../schema/limits/check-limits.ts';
import type { Variables } from '../../schema/limits/requested-size.ts';
import { isOpenToAll } from '../../schema/policy/operation-access.ts';
import type { ProtectedSchema } from '../../schema/protect-schema.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import type { Language } from '../../services/languages/language.ts';
import { contentLanguageOf } from '../content-language.ts';
import type { ObjectObserver } from './compile/compile-options.ts';
import { FragmentCache } from './compile/fragment-cache.ts';
import { IMMUTABLE_TYPES } from './immutable-types.ts';
import { type PreparedQuery, prepareQuery } from './prepare-query.ts';

/** A question as it came: nothing else stood in the request. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | null;
  /** The variables as sent: not coerced. */
  readonly variables: Variables;
  /** Preferred by the headers; null: none of the supported ones. */
  readonly language: Language | null;
}

/** A whole answer without errors, and the context that it was made in. */
export interface ExecutedResponse {
  /** The body's bytes as Apollo would send them. */
  readonly text: string;
  readonly context: RequestContext;
  readonly document: DocumentNode;
  /** See `contentLanguageOf`. */
  readonly contentLanguage: string | null;
}

export interface CompiledExecutor {
  /** @returns null, or a promise of it, for what Apollo has to answer: it is then asked from the start. Never throws. */
  readonly answer: (
    question: GraphqlRequest,
    viewer: Viewer,
    newContext: () => RequestContext,
  ) => ExecutedResponse | null | Promise<ExecutedResponse | null>;
}

export interface ExecutorParts {
  readonly protectedSchema: ProtectedSchema;
  readonly checkLimits: LimitCheck;
  /** Called with the objects that answers show. Null: no observer. */
  readonly observer?: ObjectObserver | null;
  /** Called with the outcome of each question. */
  readonly report?: (outcome: ExecutorOutcome) => void;
}

export type ExecutorOutcome = 'ANSWERED' | 'FELL_BACK';

/** Texts seen once: only what is asked again is prepared, so that a stream of new texts costs nothing here. */
const SEEN_MAX = 1_000;
/** Prepared queries, and the characters that their texts may have together: compiled, they are some times as large. */
const PREPARED_MAX = 500;
const PREPARED_CHARACTERS_MAX = 500_000;
/** Longer texts are not prepared: the largest operation of the contract has 3 kB. */
const QUERY_CHARACTERS_MAX = 20_000;
/**
 * Milliseconds that a query is left to Apollo after it failed while it waited for something, such as the database: it is
 * asked twice then, which must not double the load of a database that is slow already.
 */
const REST_MS = 10_000;

/**
 * Answers ordinary queries before Apollo's pipeline, by operations compiled once to a writer of JSON over the very same
 * resolvers. It gives complete answers without errors and nothing else: whatever is denied, protected (for the audit),
 * wrong, or not known here is Apollo's, which asks again from the start; queries have no effects.
 */
export function createCompiledExecutor(parts: ExecutorParts): CompiledExecutor {
  const { protectedSchema, checkLimits, observer = null, report = () => {} } = parts;
  const { schema, check } = protectedSchema;
  const versionOf = (context: unknown) => (context as RequestContext).directory;
  const options = { observer, fragmentCaching: { memory: new FragmentCache(), types: IMMUTABLE_TYPES, versionOf } };
  const seen = new LRUCache<string, true>({ max: SEEN_MAX, maxSize: PREPARED_CHARACTERS_MAX, sizeCalculation: sizeOf });
  const known = new LRUCache<string, PreparedQuery | 'NOT_OURS'>({
    max: PREPARED_MAX,
    maxSize: PREPARED_CHARACTERS_MAX,
    sizeCalculation: sizeOf,
  });

  const resting = new WeakMap<PreparedQuery, number>();

  function prepared(question: GraphqlRequest): PreparedQuery | null {
    const { query, operationName } = question;
    if (query.length > QUERY_CHARACTERS_MAX || (operationName?.length ?? 0) > QUERY_CHARACTERS_MAX) return null;
    // No name and text together read like another name and text.
    const key = operationName === null ? `-${query}` : `${operationName.length}:${operationName}${query}`;
    const found = known.get(key);
    if (found !== undefined) return found === 'NOT_OURS' ? null : found;
    if (!seen.has(key)) {
      seen.set(key, true);
      return null;
    }
    let made: PreparedQuery | null = null;
    try {
      made = prepareQuery(schema, checkLimits, question, options);
    } catch {
      // Whatever is wrong with it, Apollo says so.
    }
    known.set(key, made ?? 'NOT_OURS');
    return made;
  }

  function answer(question: GraphqlRequest, viewer: Viewer, newContext: () => RequestContext) {
    const query = prepared(question);
    if (query === null || performance.now() < (resting.get(query) ?? 0)) return null;
    const { variables, operationName } = question;
    const checked = checkLimits(query.document, operationName, variables, viewer.role);
    if (checked.code !== 'OK') return null;
    const access = check(query.document, operationName, variables, viewer);
    if (!isOpenToAll(access)) return null;
    const ready = query.compiledFor(variables, question.language);
    if (ready === null) return null;
    const context = newContext();
    // Apollo asks once more, and says what is wrong.
    if (context.charge(checked.cost) !== null) return null;
    context.access = access;
    const text = ready.compiled(context, ready.variables);
    const { document } = query;
    const contentLanguage = contentLanguageOf(schema, document, ready.variables, question.language);
    const finish = (whole: string) => finished({ text: whole, context, document, contentLanguage });
    if (typeof text === 'string') return finish(text);
    return text.then(finish, () => {
      resting.set(query, performance.now() + REST_MS);
      return null;
    });
  }

  const reported = (answered: ExecutedResponse | null) => {
    report(answered === null ? 'FELL_BACK' : 'ANSWERED');
    return answered;
  };
  return {
    answer(question, viewer, newContext) {
      try {
        const answered = answer(question, viewer, newContext);
        if (!(answered instanceof Promise)) return reported(answered);
        return answered.catch(() => null).then(reported);
      } catch {
        return reported(null);
      }
    },
  };
}

/** Leaves an answer that read protected fields after all to Apollo, which audits it. */
function finished(answer: ExecutedResponse): ExecutedResponse | null {
  const { granted, denied } = answer.context.protectedReads;
  return granted.coordinates.size === 0 && denied.coordinates.size === 0 ? answer : null;
}

function sizeOf(_value: unknown, key: string): number {
  return key.length + 1;
}
