import { type ConnectOptions, connect, type Sql } from './client.ts';

/** The database's sessions are not what the server needs. `message` is one line that says what to set. */
export class SessionError extends Error {
  override name = 'SessionError';
}

type Expected = Required<Pick<ConnectOptions, 'role' | 'statementTimeoutMs' | 'idleTransactionTimeoutMs'>>;

/**
 * Whether sessions got the role and the time-outs they asked for: a pooler between may have dropped them, and the server would
 * work as its login, which may own the tables.
 * @throws SessionError
 */
export async function checkSession(sql: Sql, expected: Expected): Promise<void> {
  const [found] = await sql<{ role: string; statementMs: number; idleMs: number; path: string }[]>`
    select current_user::text as role, current_setting('search_path') as path,
      (select setting::int from pg_settings where name = 'statement_timeout') as "statementMs",
      (select setting::int from pg_settings where name = 'idle_in_transaction_session_timeout') as "idleMs"`;
  const wrong = [
    ['role', found?.role, expected.role],
    ['statement_timeout', found?.statementMs, expected.statementTimeoutMs],
    ['idle_in_transaction_session_timeout', found?.idleMs, expected.idleTransactionTimeoutMs],
    ['the first schema of search_path', found?.path.split(',')[0], 'tjenestegraf'],
  ].filter(([, is, wanted]) => is !== wanted);
  if (wrong.length === 0) return;
  throw new SessionError(
    `${wrong.map(([name, is, wanted]) => `${name} is ${is} instead of ${wanted}`).join(', ')}: behind a pooler set DATABASE_POOLER=transaction and make the login by db/roles.sql`,
  );
}

/** Not prepared on this server connection, or by another; where the driver has tried again, the transaction had failed already. */
const LOST_STATEMENT = new Set(['26000', '42P05', '25P02']);

/**
 * Whether a pooler in transaction mode carries prepared statements from one server connection to the next. One client prepares a
 * statement; another then occupies the server connection it was prepared on, and the first runs it again.
 * @throws SessionError where it does not, as PgBouncer before 1.21
 */
export async function checkPooler(url: string, options: ConnectOptions): Promise<void> {
  const [first, second] = [connect(url, { ...options, poolSizeMax: 1 }), connect(url, { ...options, poolSizeMax: 1 })];
  // Outside a transaction the driver prepares it again and nobody notices; inside, the transaction has failed by then.
  const ask = () => first.begin((transaction) => transaction`select ${1}::int as prepared`);
  try {
    await ask();
    await second.begin(async (transaction) => {
      await transaction`select 1`;
      await ask();
    });
  } catch (error) {
    if (!LOST_STATEMENT.has((error as { code?: string }).code ?? '')) throw error;
    throw new SessionError(
      'the pooler loses prepared statements: PgBouncer 1.21 or newer is needed, with max_prepared_statements above 0',
    );
  } finally {
    await Promise.all([first.end({ timeout: 1 }), second.end({ timeout: 1 })]);
  }
}
