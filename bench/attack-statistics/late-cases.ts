import { setTimeout as sleep } from 'node:timers/promises';
import { importCaseEvents } from '../../db/statistics/intake/import-case-events.ts';
import type { Attacker } from './attacker.ts';
import type { AttackResult } from './counting-attacks.ts';
import type { AttackedCountry } from './country.ts';

/** Longest wait for the platform to serve a release that was just published. */
const WAIT_MS = 30_000;

/** One late case in every municipality: in how many does the next release show it? */
export async function lateCases(attacker: Attacker, country: AttackedCountry): Promise<AttackResult> {
  const asked = attacker.asked();
  const filter = { from: '2024-01-01', to: '2026-01-01' };
  const before = await attacker.table(filter, ['MUNICIPALITY']);
  const release = await attacker.release();
  for (const { number } of country.geography.municipalities) await addLateCase(country, number);
  await country.releaseNext();
  await served(attacker, release);
  const after = await attacker.table(filter, ['MUNICIPALITY']);
  const seen = [...after].filter(([number, count]) => count !== before.get(number)).length;
  const share = seen / after.size;
  return {
    attack: 'one late case',
    questions: attacker.asked() - asked,
    result: `visible in ${(share * 100).toFixed(1)} % of ${after.size} municipalities`,
    promised: '16.7 % (one in six)',
    withinPromise: Math.abs(share - 1 / 6) < 3 * Math.sqrt(5 / 36 / after.size),
  };
}

async function addLateCase({ sql }: AttackedCountry, municipality: string): Promise<void> {
  const event = {
    caseId: `late-case-${municipality}`,
    personId: `late-person-${municipality}`,
    service: 0,
    received: '2025-06-10',
    decided: '2025-06-20',
    outcome: 0,
    complaintReceived: null,
    firstInstanceDecided: null,
    firstInstanceOutcome: null,
    secondInstanceDecided: null,
    secondInstanceOutcome: null,
    replaces: null,
    birthYear: 1980,
  };
  const contentHash = `late-${municipality}`.padEnd(64, '0');
  await importCaseEvents(sql, { municipality, contentHash, events: [event], withdrawn: [], reported: null });
}

async function served(attacker: Attacker, earlier: string): Promise<void> {
  for (const end = performance.now() + WAIT_MS; performance.now() < end; await sleep(100)) {
    if ((await attacker.release()) !== earlier) return;
  }
  throw new Error('the platform does not serve the new release');
}
