const MOST = 10;

/**
 * Where two graphs of plain objects, lists and maps differ: in a value, in the order of keys, or in what is one object in the
 * one graph and two in the other. Cycles are followed once. (Serialized bytes would differ by how the engine stores a string.)
 */
export function graphDifferences(first: unknown, second: unknown): readonly string[] {
  const differences: string[] = [];
  const pairs = new Map<object, object>();
  const walk = (a: unknown, b: unknown, path: string): void => {
    if (differences.length >= MOST) return;
    if (!isObject(a) || !isObject(b)) {
      if (!Object.is(a, b)) differences.push(`${path}: ${String(a)} and not ${String(b)}`);
      return;
    }
    const [pairOfA, pairOfB] = [pairs.get(a), pairs.get(b)];
    if (pairOfA !== undefined || pairOfB !== undefined) {
      if (pairOfA !== b || pairOfB !== a) differences.push(`${path}: one object in the one, two in the other`);
      return;
    }
    pairs.set(a, b);
    pairs.set(b, a);
    const [left, right] = [entriesOf(a), entriesOf(b)];
    const keys = [...left.keys()];
    if (keys.join('\n') !== [...right.keys()].join('\n')) differences.push(`${path}: other keys, or in another order`);
    for (const key of keys) walk(left.get(key), right.get(key), `${path}.${key}`);
  };
  walk(first, second, '');
  return differences;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const entriesOf = (value: object): ReadonlyMap<string, unknown> =>
  new Map(value instanceof Map ? [...value].map(([key, of]) => [String(key), of]) : Object.entries(value));
