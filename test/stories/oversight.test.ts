import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
import type { RegisteredRole } from '../../services/identity/viewer.ts';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';
import { withoutCorrelationIds } from '../setup/without-correlation-ids.ts';

interface Figure {
  readonly value: number | null;
  readonly status: string;
}
interface Row {
  readonly municipality: { readonly number: string; readonly name: string };
  readonly applications: Figure & { readonly low: number; readonly high: number };
  readonly decisionsWithinDeadline: Figure;
  readonly medianHandlingDays: Figure;
  readonly complaints: Figure;
  readonly complaintsChanged: Figure;
  readonly crisisCentreCoverage: { readonly status: string; readonly reason: string | null };
  readonly rateDeviation: { readonly status: string; readonly differencePerMonth: number | null };
  readonly staleFacts: number;
}
interface Answered {
  readonly oversight: { readonly governor: { id: string }; readonly municipalities: readonly Row[] } | null;
  readonly coverageGaps: readonly {
    readonly municipality: { readonly number: string };
    readonly duty: string;
    readonly legalBasis: { readonly act: string; readonly section: string };
    readonly reason: string;
    readonly since: string | null;
  }[];
}

const operation = (name: string) => readContract().find((one) => one.name === name)!;
const oversight = operation('oversight');
const gaps = operation('coverage-gaps');
const COMPARISON = `query ($governor: ID!, $from: LocalDate!, $to: LocalDate!) {
  oversight(governor: $governor, from: $from, to: $to) {
    level notices deadline { text basis legalBasis { act } }
    municipalities { municipality { number } comparison {
      sizeGroup municipalitiesInGroup rankWithinDeadline { value of status }
      decisionsWithinDeadline { value status } groupDecisionsWithinDeadline { value status }
      medianHandlingDays { value status } groupMedianHandlingDays { value status }
    } }
  }
}`;

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

async function ask<Data = Answered>(
  document: string,
  variables: object,
  role?: RegisteredRole,
  whom: string | null = null,
) {
  const token = role === undefined ? {} : { token: await server.signIn(role, whom) };
  return server.ask<Data>(document, { variables: { ...variables }, ...token });
}

describe('a county governor looks after its municipalities', () => {
  test('the contract’s question shows each of its municipalities on level A, and every missing figure says why', async () => {
    const { data, errors } = await ask(oversight.document, oversight.variables, 'GOVERNOR', 'innlandet');
    expect(errors).toEqual([]);
    const rows = data.oversight!.municipalities;
    expect(rows.length).toBe(46);
    expect(rows.every(({ municipality }) => municipality.number.startsWith('34'))).toBe(true);
    for (const { applications, decisionsWithinDeadline, medianHandlingDays, complaints, complaintsChanged } of rows) {
      for (const figure of [applications, decisionsWithinDeadline, medianHandlingDays, complaints, complaintsChanged])
        expect(figure.value === null).toBe(figure.status !== 'PUBLISHED');
      expect((applications.value ?? 0) % 3).toBe(0);
      expect(complaints.value ?? 0).toBeLessThanOrEqual(applications.value ?? 0);
    }
    expect(rows.some(({ applications }) => (applications.value ?? 0) % 6 !== 0)).toBe(true);
    expect(rows.some(({ medianHandlingDays }) => medianHandlingDays.value !== null)).toBe(true);
  });

  test('applications are off by less than three for each release that the period touches', async () => {
    const { counted, geography } = server.country;
    const truth = new Map<string, number>();
    for (let at = 0; at < counted.length; at++) {
      if (Math.floor(counted.month[at]! / 12) !== 2025) continue;
      const { number } = geography.municipalities[counted.municipality[at]!]!;
      truth.set(number, (truth.get(number) ?? 0) + 1);
    }
    const { data } = await ask(oversight.document, oversight.variables, 'GOVERNOR', 'innlandet');
    for (const { municipality, applications } of data.oversight!.municipalities) {
      const held = truth.get(municipality.number) ?? 0;
      expect(held).toBeGreaterThanOrEqual(applications.low);
      expect(held).toBeLessThanOrEqual(applications.high);
    }
  });

  test('facts of the directory stand beside the figures: coverage on the last day, rates, what is stale', async () => {
    const { data } = await ask(oversight.document, oversight.variables, 'GOVERNOR', 'innlandet');
    const rows = new Map(data.oversight!.municipalities.map((row) => [row.municipality.number, row]));
    expect(rows.get('3430')!.crisisCentreCoverage.status).toBe('COVERED');
    expect(rows.get('3401')!.crisisCentreCoverage.reason).toMatch(/betyr ikke at tilbudet mangler/);
    for (const { rateDeviation } of rows.values()) {
      if (rateDeviation.status === 'NOT_REPORTED') expect(rateDeviation.differencePerMonth).toBeNull();
    }
    expect(rows.get('3430')!.staleFacts).toBeGreaterThan(0);
  });

  test('each is compared with the country’s municipalities of its size, all on one level', async () => {
    const { data, errors } = await ask<{
      oversight: { level: string; notices: string[]; deadline: object; municipalities: Compared[] };
    }>(COMPARISON, oversight.variables, 'GOVERNOR', 'innlandet');
    expect(errors).toEqual([]);
    expect(data.oversight.level).toBe('A');
    expect(data.oversight.deadline).toMatchObject({ basis: 'PRACTICE_NORM', legalBasis: null });
    const ranked = data.oversight.municipalities.filter(
      ({ comparison }) => comparison.rankWithinDeadline.value !== null,
    );
    expect(ranked.length).toBeGreaterThan(5);
    for (const { comparison } of data.oversight.municipalities) {
      const { value, of, status } = comparison.rankWithinDeadline;
      expect(value === null).toBe(status !== 'PUBLISHED');
      expect(of).toBeLessThanOrEqual(comparison.municipalitiesInGroup);
      if (value !== null) expect(value).toBeLessThanOrEqual(of);
    }
  });

  test('gaps are listed with their duty and section, and say what is not reported', async () => {
    const { data, errors } = await ask(gaps.document, gaps.variables, 'GOVERNOR', 'innlandet');
    expect(errors).toEqual([]);
    expect(data.coverageGaps.some(({ municipality }) => municipality.number === '3430')).toBe(false);
    const kongsvinger = data.coverageGaps.filter(({ municipality }) => municipality.number === '3401');
    expect(kongsvinger).toMatchObject([
      { duty: 'CRISIS_CENTRE', legalBasis: { act: 'Krisesenterlova', section: '§ 2' }, since: null },
    ]);
  });

  test('a municipality without a reported office is a gap too', async () => {
    const variables = { governor: 'rogaland', on: '2026-11-23' };
    const all = await Promise.all(
      ['ostfold-buskerud-oslo-og-akershus', 'more-og-romsdal'].map((governor) =>
        ask(gaps.document, { ...variables, governor }, 'ADMINISTRATOR'),
      ),
    );
    const offices = all.flatMap(({ data }) => data.coverageGaps.filter(({ duty }) => duty === 'NAV_OFFICE'));
    expect(offices.map(({ municipality }) => municipality.number).sort()).toEqual(['1580']);
  });
});

interface Compared {
  readonly municipality: { readonly number: string };
  readonly comparison: {
    readonly sizeGroup: string;
    readonly municipalitiesInGroup: number;
    readonly rankWithinDeadline: { readonly value: number | null; readonly of: number; readonly status: string };
  };
}

describe('whose it is', () => {
  test('another governor’s oversight is what one of nobody’s is, byte for byte', async () => {
    for (const { document, variables } of [oversight, gaps]) {
      const others = await ask(document, { ...variables, governor: 'agder' }, 'GOVERNOR', 'innlandet');
      const nobodys = await ask(document, { ...variables, governor: 'atlantis' }, 'GOVERNOR', 'innlandet');
      expect([others.status, others.text]).toEqual([200, nobodys.text]);
      expect(others.errors).toEqual([]);
      expect(others.text).not.toContain('Kristiansand');
    }
  });

  test.each(['PUBLIC', 'PORTAL', 'MUNICIPALITY', 'ANALYST'] as const)(
    '%s is told that it is not open',
    async (role) => {
      for (const { document, variables } of [oversight, gaps]) {
        const whom = role === 'MUNICIPALITY' ? '3430' : null;
        const answer = role === 'PUBLIC' ? await ask(document, variables) : await ask(document, variables, role, whom);
        expect(answer.errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
        expect(withoutCorrelationIds(answer.text)).not.toContain('3405');
      }
    },
  );

  test('an administrator sees any governor’s, on level P', async () => {
    const { data } = await ask<{ oversight: { level: string } }>(COMPARISON, oversight.variables, 'ADMINISTRATOR');
    expect(data.oversight.level).toBe('P');
  });
});

describe('questions that cannot be answered', () => {
  test.each([
    ['2026-01-01', '2025-01-01', 'PERIOD_REVERSED', 'to'],
    ['2025-01-15', '2026-01-01', 'PERIOD_WHOLE_MONTHS', 'from'],
    ['1900-01-01', '2026-01-01', 'PERIOD_TOO_LONG', 'to'],
  ])('%s to %s is %s', async (from, to, rule, argument) => {
    const { status, errors } = await ask(
      oversight.document,
      { governor: 'innlandet', from, to },
      'GOVERNOR',
      'innlandet',
    );
    expect([status, errors[0]?.extensions]).toMatchObject([200, { code: 'BAD_USER_INPUT', rule, argument }]);
  });

  test('before the first release every figure is NOT_YET_RELEASED, and the facts are there', async () => {
    server.release(false);
    const { data, errors } = await ask(oversight.document, oversight.variables, 'GOVERNOR', 'innlandet');
    const compared = await ask(COMPARISON, oversight.variables, 'GOVERNOR', 'innlandet');
    server.release(true);
    expect([errors, compared.errors]).toEqual([[], []]);
    const rows = data.oversight!.municipalities;
    expect(rows.length).toBe(46);
    for (const { applications, complaintsChanged, crisisCentreCoverage } of rows) {
      expect([applications.status, complaintsChanged.status]).toEqual(['NOT_YET_RELEASED', 'NOT_YET_RELEASED']);
      expect(crisisCentreCoverage.status).not.toBe('');
    }
  });
});
