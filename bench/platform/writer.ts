import type { Sql } from '../../db/client.ts';

/** What municipalities change every day: a comment on the hours, a phone number, an own wording. */
const WRITES: readonly ((sql: Sql, n: number) => Promise<unknown>)[] = [
  (sql, n) => sql`update opening_rule set comment = ${`Merk ${n}`}
    where id = (select id from opening_rule order by id offset ${(n * 37) % 900} limit 1)`,
  (sql, n) => sql`update phone set number = ${`+4755${100_000 + (n % 900_000)}`}
    where id = (select id from phone order by id offset ${(n * 37) % 300} limit 1)`,
  (sql, n) => sql`update municipal_service set summary = ${`Kort ${n}`} where (municipality_number, code) =
    (select municipality_number, code from municipal_service order by 1, 2 offset ${(n * 37) % 8_900} limit 1)`,
];

let n = 0;

/** Commits at a steady pace until it is stopped; a commit that takes longer than the pause is waited for. */
export function startWriter(sql: Sql, aSecond: number): { stop(): Promise<void> } {
  let stopped = false;
  const startedAt = performance.now();
  const work = (async () => {
    for (let written = 0; !stopped; written += 1) {
      n += 1;
      await WRITES[n % WRITES.length]!(sql, n);
      const dueAt = startedAt + ((written + 1) * 1_000) / aSecond;
      await new Promise((done) => setTimeout(done, Math.max(0, dueAt - performance.now())));
    }
  })();
  return {
    async stop() {
      stopped = true;
      await work;
    },
  };
}
