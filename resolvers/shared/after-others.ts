import { setImmediate } from 'node:timers/promises';
import type { MiddlewareFn } from 'type-graphql';

/**
 * For mutations that take large lists: what waits is answered between checking the variables and making the input of them, each
 * of which is tens of milliseconds of a batch of ten thousand.
 */
export const afterOthers: MiddlewareFn = async (_data, next) => {
  await setImmediate();
  return next();
};
