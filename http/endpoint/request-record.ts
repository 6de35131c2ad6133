import { limits } from '../../schema/limits/limits.ts';
import type { Role } from '../../services/identity/viewer.ts';
import type { RequestError } from '../errors/request-error.ts';
import { NOT_COUNTED, type Usage } from './rate-limit.ts';

/** The maker of an answer: the response cache, the compiled executor, or Apollo. */
export type AnsweredFrom = 'CACHE' | 'COMPILED' | 'APOLLO';

/** Facts of one request for its limits, the metrics and the log. It holds no value of the answer and nobody's name. */
export class RequestRecord {
  /** Its share of its asker's minute; set when the asker is known. */
  usage: Usage = NOT_COUNTED;
  /** The asker's role; null: it was refused before the asker was known. */
  role: Role | null = null;
  /** The maker of the answer; null: it was refused before. */
  answeredFrom: AnsweredFrom | null = null;
  /** Name of a published operation or a route; null: the operation is the caller's own. */
  operation: string | null = null;
  /** Values of what had to be made: estimated, and more where the answer held more. */
  cost = 0;
  /** The error where too little is left of the asker's minute. */
  refusal: RequestError | null = null;

  /** @returns null, or the refusal */
  readonly charge = (cost: number): RequestError | null => {
    this.refusal = this.usage.charge(cost);
    if (this.refusal === null) this.cost += cost;
    return this.refusal;
  };

  #operationIsCharged = false;

  /** Charges for the request's operation, once: what the executor charged for and could not answer, Apollo answers. */
  readonly chargeOperation = (cost: number): RequestError | null => {
    if (this.#operationIsCharged) return null;
    const refusal = this.charge(limits.operationCost + cost);
    this.#operationIsCharged = refusal === null;
    return refusal;
  };

  /**
   * Charges for the values of an answer that was just made beyond those that its operation was estimated at: a list without a
   * page size may hold hundreds, such as the contacts of an office. Nobody is refused what has been made already.
   */
  readonly chargeHeld = (answer: string | Buffer): void => {
    if (this.cost === 0 || answer.length <= this.cost * limits.expectedBytesOfValue) return;
    const unexpected = valuesIn(answer) - this.cost;
    if (unexpected <= 0) return;
    this.usage.chargeMade(unexpected);
    this.cost += unexpected;
  };
}

/** How many values a JSON text holds that have a name. */
function valuesIn(json: string | Buffer): number {
  let count = 0;
  for (let at = json.indexOf('":'); at !== -1; at = json.indexOf('":', at + 2)) count += 1;
  return count;
}

/** The facts about a request that metrics and access log record. */
export function observedOf({ operation, role, answeredFrom, cost }: RequestRecord) {
  return { operation, role, answeredFrom, cost };
}
