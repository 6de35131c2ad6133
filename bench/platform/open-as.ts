import { connect, type Sql } from '../../db/client.ts';

export function openAs(url: string, role: 'tjenestegraf_release' | null): Sql {
  return connect(url, {
    applicationName: 'tjenestegraf bench',
    role,
    poolSizeMax: 1,
    statementTimeoutMs: 0,
    idleTransactionTimeoutMs: 0,
  });
}
