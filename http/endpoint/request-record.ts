import type { RequestError } from '../errors/request-error.ts';
import { NOT_COUNTED, type Usage } from './rate-limit.ts';

/** Where an answer came from: sent again, made by the compiled executor, or by Apollo. */
export type AnsweredFrom = 'CACHE' | 'COMPILED' | 'APOLLO';

/** What is known of one request beside its answer: for its limits, the metrics and the log. No value of it, nobody's name. */
export class RequestRecord {
  /** Its share of its asker's minute; set when the asker is known. */
  usage: Usage = NOT_COUNTED;
  /** Null: it was refused before. */
  answeredFrom: AnsweredFrom | null = null;
  /** A name that many requests have; null: it has none of its own. */
  operation: string | null = null;
  /** Estimated values of what had to be made. */
  cost = 0;
  /** Why it was not made: too little is left of the asker's minute. */
  refusal: RequestError | null = null;

  /** @returns null, or the refusal */
  readonly charge = (cost: number): RequestError | null => {
    this.refusal = this.usage.charge(cost);
    if (this.refusal === null) this.cost += cost;
    return this.refusal;
  };
}
