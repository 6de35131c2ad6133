import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegisteredRole } from '../../services/identity/viewer.ts';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';

const QUESTION = `query ($governor: ID!, $from: LocalDate!, $to: LocalDate!) {
  secondInstance(governor: $governor, from: $from, to: $to) {
    status release { id } requirement { text basis }
    total { ...figures } municipalities { municipality { number } figures { ...figures } }
  }
}
fragment figures on SecondInstanceFigures {
  decisions withinThreeMonths shareWithinThreeMonths medianDays firstInstanceMedianDays firstInstanceP90Days reversalShare pending pendingOverThreeMonths
  byOutcome { outcome decisions }
}`;
const YEAR = { governor: 'innlandet', from: '2025-01-01', to: '2026-01-01' };

interface Answered {
  readonly secondInstance: {
    readonly status: string;
    readonly total: Readonly<Record<string, unknown>>;
    readonly municipalities: readonly {
      municipality: { number: string };
      figures: Readonly<Record<string, unknown>>;
    }[];
  } | null;
}

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer(4_000);
  await server.database.owner`
    insert into statistics.second_instance
      (governor_id, municipality_number, month, outcome, release, days, first_instance_days, within_three_months)
    values ('innlandet', '3430', '2025-03-01', 'UPHELD', 1, '{40}', '{9}', 1),
      ('innlandet', '3430', '2025-03-01', 'UPHELD', 2, '{40,120}', '{9,30}', 1),
      ('innlandet', '3430', '2025-04-01', 'SET_ASIDE', 2, '{80}', '{12}', 1),
      ('innlandet', '3405', '2025-12-01', 'PENDING', 2, '{10,140}', '{3,99}', 1),
      ('agder', '4204', '2025-03-01', 'CHANGED', 2, '{33}', '{5}', 1)`;
});
afterAll(() => server.stop());

async function ask(variables: object, role?: RegisteredRole, whom: string | null = null) {
  const token = role === undefined ? {} : { token: await server.signIn(role, whom) };
  return server.ask<Answered>(QUESTION, { variables: { ...variables }, ...token });
}

describe('a county governor asks for its own decisions on complaints', () => {
  test('they are exact, by municipality, with handling time against three months', async () => {
    const { data, errors } = await ask(YEAR, 'GOVERNOR', 'innlandet');
    expect(errors).toEqual([]);
    expect(data.secondInstance!.municipalities.length).toBe(46);
    const os = data.secondInstance!.municipalities.find(({ municipality }) => municipality.number === '3430')!;
    expect(os.figures).toMatchObject({
      decisions: 3,
      withinThreeMonths: 2,
      medianDays: 80,
      firstInstanceMedianDays: 12,
      firstInstanceP90Days: 30,
      reversalShare: 0.3333,
    });
    expect(data.secondInstance!.total).toMatchObject({ decisions: 3, pending: 2, pendingOverThreeMonths: 1 });
  });

  test('each reading is in the audit, with the municipalities it was about', async () => {
    await ask(YEAR, 'GOVERNOR', 'innlandet');
    const [row] = await server.database.owner<{ row: string }[]>`
      select to_jsonb(audit_event)::text as row from tjenestegraf.audit_event
      where to_jsonb(audit_event)::text like '%Query.secondInstance%' order by 1 desc limit 1`;
    expect(row?.row).toContain('3430');
  });

  test('another governor’s are what one of nobody’s are', async () => {
    const others = await ask({ ...YEAR, governor: 'agder' }, 'GOVERNOR', 'innlandet');
    const nobodys = await ask({ ...YEAR, governor: 'atlantis' }, 'GOVERNOR', 'innlandet');
    expect([others.status, others.text]).toEqual([200, nobodys.text]);
    expect(others.data.secondInstance).toBeNull();
  });

  test.each(['PUBLIC', 'PORTAL', 'MUNICIPALITY', 'ANALYST', 'ADMINISTRATOR'] as const)(
    '%s is told that they are not open',
    async (role) => {
      const whom = role === 'MUNICIPALITY' ? '3430' : null;
      const answer = role === 'PUBLIC' ? await ask(YEAR) : await ask(YEAR, role, whom);
      expect(answer.errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    },
  );

  test.each([
    ['2026-01-01', '2025-01-01', 'PERIOD_REVERSED', 'to'],
    ['2025-01-15', '2026-01-01', 'PERIOD_WHOLE_MONTHS', 'from'],
  ])('%s to %s is %s', async (from, to, rule, argument) => {
    const { errors } = await ask({ ...YEAR, from, to }, 'GOVERNOR', 'innlandet');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule, argument });
  });

  test('before the first release nothing is told, and why', async () => {
    server.release(false);
    const { data } = await ask(YEAR, 'GOVERNOR', 'innlandet');
    server.release(true);
    expect(data.secondInstance).toMatchObject({ status: 'NOT_YET_RELEASED', total: { decisions: 0 } });
  });
});
