import type { Sql, SqlLike } from '../../db/client.ts';

/** Milliseconds by what a statement is for. */
export type Phases = Map<string, number>;

/** The purpose of a batch's statements; the first pattern that matches decides. */
const PURPOSES: readonly (readonly [RegExp, string])[] = [
  [/(insert into|update) (observation|owner_statement)/, 'observations'],
  [/idempotency_key/, 'result kept'],
  [/audit_event/, 'audit'],
  [/^(insert into|update|delete from) \?/, 'the rows'],
];

/** The client, with the time of each statement added to its purpose; `commit` runs what is deferred. */
export function timedStatements(sql: Sql, phases: Phases): Sql {
  const add = (name: string, ms: number) => phases.set(name, (phases.get(name) ?? 0) + ms);
  const timed = <Like extends SqlLike>(client: Like): Like =>
    new Proxy(client, {
      apply(target, self, [strings, ...given]) {
        const query = Reflect.apply(target as never, self, [strings, ...given]) as Statement;
        if (Array.isArray(strings?.raw)) watch(query, purposeOf(strings), add);
        return query;
      },
      get(target, name) {
        if (name !== 'begin') return Reflect.get(target, name);
        return async (work: (transaction: SqlLike) => unknown) => {
          let doneAt = 0;
          const result = await sql.begin(async (transaction) => {
            const answer = await work(timed(transaction));
            doneAt = performance.now();
            return answer;
          });
          add('commit', performance.now() - doneAt);
          return result;
        };
      },
    });
  return timed(sql);
}

const purposeOf = (strings: readonly string[]): string => {
  const text = strings.join('?').trim();
  return PURPOSES.find(([shape]) => shape.test(text))?.[1] ?? 'looking and holding';
};

type Statement = Pick<Promise<unknown>, 'then'>;

/** A statement runs when somebody first waits for it; what is a part of another one never does. */
function watch(query: Statement, purpose: string, add: (name: string, ms: number) => void): void {
  const wait = query.then.bind(query);
  let isFirst = true;
  const timed: Statement['then'] = (good, bad) => {
    if (!isFirst) return wait(good, bad);
    isFirst = false;
    const from = performance.now();
    return wait((value) => {
      add(purpose, performance.now() - from);
      return good ? good(value) : (value as never);
    }, bad);
  };
  // biome-ignore lint/suspicious/noThenProperty: a statement is waited for by it already; only its time is taken
  query.then = timed;
}
