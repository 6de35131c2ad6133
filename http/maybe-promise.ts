/** A value that is there, or comes later: what is answered from memory does not wait a turn of the event loop for each step. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Goes on with a value as soon as it is there. */
export function andThen<Value, Result>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Does what may throw or reject, and answers either in one place. */
export function settle<Value>(
  task: () => MaybePromise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): void {
  try {
    const value = task();
    if (value instanceof Promise) value.then(onValue).catch(onError);
    else onValue(value);
  } catch (error) {
    onError(error);
  }
}

/** The same value; for one that does not come in time, what `late` makes, thrown. What comes later is passed by. */
export function withinTime<Value>(value: MaybePromise<Value>, ms: number, late: () => Error): MaybePromise<Value> {
  if (!(value instanceof Promise)) return value;
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(late()), ms);
    value.then(done, failed).finally(() => clearTimeout(timer));
  });
}
