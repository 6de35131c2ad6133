import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../db/client.ts';
import { findDrift, findMissing, migrate } from '../../db/migrate.ts';
import { createTestDatabase } from '../setup/database.ts';

const version = (program: string) => {
  try {
    return Number(/ (\d+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

test('a backup restored elsewhere is the same database, with the rights of its roles', async ({ skip }) => {
  const [from, to] = [await createTestDatabase(), await createTestDatabase()];
  const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-backup-'));
  try {
    const [server] = await from.owner<
      { major: number }[]
    >`select current_setting('server_version_num')::int / 10000 as major`;
    const newest = Math.min(version('pg_dump'), version('pg_restore'));
    skip(
      newest < (server?.major ?? 0),
      `pg_dump ${server?.major} or newer is needed, this machine has ${newest || 'none'}`,
    );
    await from.owner`update office set name = 'Nav Sikkerhetskopi' where number = '1640'`;
    const dump = join(folder, 'backup.dump');
    execFileSync('pg_dump', ['--format=custom', '--no-owner', `--file=${dump}`, from.url]);
    await to.owner.unsafe(
      'drop schema if exists tjenestegraf, confidential, statistics, tjenestegraf_as_of, migration cascade',
    );
    execFileSync('pg_restore', ['--no-owner', '--exit-on-error', '--single-transaction', `--dbname=${to.url}`, dump]);
    await migrate(to.url);
    expect([await findMissing(to.url), await findDrift(to.url)]).toEqual([[], []]);
    const api = connect(to.url, { applicationName: 'tjenestegraf test', role: 'tjenestegraf_api', poolSizeMax: 1 });
    expect(await api`select name from office where number = '1640'`).toEqual([{ name: 'Nav Sikkerhetskopi' }]);
    await expect(api`select from confidential.case_event`).rejects.toMatchObject({ code: '42501' });
    await api.end();
  } finally {
    await from.drop();
    await to.drop();
    await rm(folder, { recursive: true, force: true });
  }
});
