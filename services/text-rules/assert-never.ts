/**
 * Ends a switch over every value of a type: a value that no case handles does not compile, and if one comes from outside
 * the types all the same, the error names it.
 * @param what the type, in words, such as `dimension`.
 */
export function assertNever(value: never, what: string): never {
  throw new TypeError(`no rule for the ${what} ${String(value)}`);
}
