import { limits } from '../../schema/limits/limits.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import { LANGUAGES, type Language } from '../../services/languages/language.ts';
import { RequestError } from '../errors/request-error.ts';
import { errorResponse, type HttpResponse } from './http-response.ts';
import { JSON_UTF8 } from './request/answer-type.ts';

/** Whether the process gets more requests than it can answer, measured by how long they wait for the event loop. */
export interface Overload {
  /** Called for each request, when it is read. */
  readonly arrived: () => void;
  /** Whether the caller's request is refused. An answer from memory need not ask: refusing costs as much. */
  readonly refuses: (viewer: Pick<Viewer, 'clientId'>) => boolean;
  /** The answer of who is refused, after a while: on the connection that waits for it nothing more is asked meanwhile. */
  readonly refusal: (correlationId: string, language: Language | null, contentType?: string) => Promise<HttpResponse>;
}

export interface OverloadOptions {
  readonly now?: () => number;
  /** Calls back when all that had arrived with this request was looked at. */
  readonly afterTurn?: (ended: () => void) => void;
}

const TOO_MANY = new RequestError('SERVICE_UNAVAILABLE', 'Too many ask at once: ask again in some seconds');

/** Made once for each language: its stack and its JSON would be most of what a refusal costs. */
const REFUSED = new Map(
  [null, ...LANGUAGES].map((language) => {
    const response = errorResponse(TOO_MANY, '', language);
    const [before = '', after = ''] = response.bytes.toString().split('""');
    return [language, { response, before, after }];
  }),
);

/**
 * All requests that one turn of the event loop reads had arrived before it began: each waits for those before it. In the second of
 * two turns that are too long, one after the other, what waited too long is refused, so that what is begun is answered in time; a
 * single long turn, such as one that collects garbage, refuses nobody. Registered clients wait longer: no crowd of the public
 * shuts them out.
 */
export function createOverload({
  now = () => performance.now(),
  afterTurn = setImmediate,
}: OverloadOptions = {}): Overload {
  let turnStartedAt: number | null = null;
  let longTurnEndedAt = Number.NEGATIVE_INFINITY;
  let followsLongTurn = false;

  function endTurn(): void {
    const at = now();
    const wasLong = turnStartedAt !== null && at - turnStartedAt > limits.turnWaitMs;
    longTurnEndedAt = wasLong ? at : Number.NEGATIVE_INFINITY;
    turnStartedAt = null;
  }

  return {
    arrived() {
      if (turnStartedAt !== null) return;
      turnStartedAt = now();
      followsLongTurn = turnStartedAt - longTurnEndedAt < limits.turnWaitMs;
      afterTurn(endTurn);
    },
    refuses({ clientId }) {
      if (!followsLongTurn || turnStartedAt === null) return false;
      return now() - turnStartedAt > (clientId === null ? limits.turnWaitMs : limits.turnWaitOfClientMs);
    },
    refusal(correlationId, language, contentType = JSON_UTF8) {
      const {
        response: made,
        before,
        after,
      } = REFUSED.get(language) as { response: HttpResponse; before: string; after: string };
      const response = { ...made, contentType, bytes: Buffer.from(`${before}"${correlationId}"${after}`) };
      return new Promise((refuse) => setTimeout(refuse, limits.refusalDelayMs, response));
    },
  };
}
