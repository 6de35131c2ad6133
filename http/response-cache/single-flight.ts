/**
 * Work that is under way, by key: whoever wants the same waits for it instead of doing it again.
 * @typeParam Outcome what came of it, for those who wait
 */
export class SingleFlight<Outcome> {
  readonly #underWay = new Map<string, Promise<Outcome>>();

  find(key: string): Promise<Outcome> | undefined {
    return this.#underWay.get(key);
  }

  /** Lets callers with the same key wait for this work until it ends. */
  begin(key: string, work: Promise<Outcome>): void {
    const shared = work.finally(() => this.#underWay.delete(key));
    // A failure reaches the caller who began the work, so that nobody need wait here.
    shared.catch(() => {});
    this.#underWay.set(key, shared);
  }
}
