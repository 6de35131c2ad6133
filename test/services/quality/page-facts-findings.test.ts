import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../services/quality/finding.ts';
import { findAll, findingsFor } from '../../../services/quality/finding-rules.ts';
import { pageFacts, view } from './known-directory.ts';

const TODAY = '2026-11-22';
const all = findAll(pageFacts.rows, view, TODAY);
const told = ({ kind, entityType, entityId, field }: Finding) => [kind, entityType, entityId, field ?? '-'].join(' ');
const foundFor = (municipality: string) => findingsFor(all, municipality).map(told).sort();

/** What is wrong with the office that the three municipalities share, and with the guide that all of Norway was sent to. */
const SHARED = [
  'CONFLICT OFFICE 1640 publicComputerReceptions',
  'CONFLICT PHONE 1640-debt-advice number',
  'CONFLICT PHONE 1640-switchboard hours.PHONE',
  'CONFLICT RECEPTION 1640-roros hours.DROP_IN',
  'DEAD_SOURCE SOURCE source-guide-information-advice -',
  'STALE PHONE 1640-debt-advice contact',
  'STALE PHONE 1640-emergency contact',
  'STALE PHONE 1640-emergency hours',
  'STALE PHONE 1640-switchboard contact',
  'STALE RECEPTION 1640-roros hours',
  'SUSPICIOUS_CONTACT PHONE 1640-debt-advice email',
];

describe('loading the facts of the five pages finds what is wrong in them, and nothing else', () => {
  test('no fact is rejected, and every page has facts', () => {
    expect(pageFacts.rejected).toEqual([]);
    const silent = pageFacts.pages.filter((page) => !pageFacts.rows.some((fact) => fact.sourceId === page.sourceId));
    expect(silent).toEqual([]);
  });

  test('for Os 3430', () => {
    expect(foundFor('3430')).toEqual(
      [
        ...SHARED,
        'CONFLICT CRISIS_CENTRE gudbrandsdal-krisesenter phones',
        'MISSING_DUTY MUNICIPALITY 3430 services.FINANCIAL_ASSISTANCE',
        'MISSING_DUTY MUNICIPALITY 3430 services.INDIVIDUAL_PLAN',
        'MISSING_DUTY MUNICIPALITY 3430 services.SPECIAL_CASES',
        'MISSING_DUTY MUNICIPALITY 3430 services.TEMPORARY_HOUSING',
        'OBSOLETE_TERM SERVICE 3430-financial-counselling complaint.body',
        'STALE CRISIS_CENTRE_AGREEMENT gudbrandsdal-krisesenter-3430 agreement',
        'STALE SOURCE source-innlandet-social-services updatedOn',
        'STALE SOURCE source-os-nav updatedOn',
        'SUPERSEDED_REFERENCE SERVICE 3430-financial-counselling references.subsistenceRates',
        'SUPERSEDED_REFERENCE SERVICE 3430-qualification-programme duration',
      ].sort(),
    );
  });

  test('for Røros 5025', () => {
    expect(foundFor('5025')).toEqual(
      [
        ...SHARED,
        'COVERAGE_GAP MUNICIPALITY 5025 crisisCentre',
        'OBSOLETE_TERM SERVICE 5025-financial-assistance complaint.body',
        'STALE SOURCE source-roros-social-services updatedOn',
      ].sort(),
    );
  });

  test('for Holtålen 5026, which has no page of its own', () => {
    expect(foundFor('5026')).toEqual(
      [...SHARED, 'COVERAGE_GAP MUNICIPALITY 5026 crisisCentre', 'COVERAGE_GAP MUNICIPALITY 5026 services'].sort(),
    );
  });
});

describe('a finding tells a case worker what to do', () => {
  const one = (text: string) => all.find((found) => told(found).startsWith(text)) as Finding;

  test('the newer opening hours are shown, the older are kept, and both are named', () => {
    const conflict = one('CONFLICT RECEPTION 1640-roros hours.DROP_IN');
    const sources = conflict.observationIds.map((id) => pageFacts.rows.find((fact) => fact.id === id)?.sourceId);
    expect(sources).toEqual(['source-os-nav', 'source-roros-social-services']);
    expect(conflict.message).toContain('20. juli 2023');
  });

  test('the crisis centre’s own number is the one shown, and the dispute is serious', () => {
    const conflict = one('CONFLICT CRISIS_CENTRE');
    const chosen = pageFacts.rows.find((fact) => fact.id === conflict.observationIds[0]);
    expect(chosen?.value).toEqual(['+4741481220']);
    expect(conflict.severity).toBe('SERIOUS');
  });

  test('the wrong domain is named by what it resembles, and the address is not repeated', () => {
    const suspicious = one('SUSPICIOUS_CONTACT');
    expect(suspicious.message).toContain('nav.no');
    expect(suspicious.message).not.toContain('800gjeld');
  });

  test('the present name, rule and closing day stand in the messages', () => {
    expect(one('OBSOLETE_TERM').message).toContain('Statsforvalteren');
    expect(one('SUPERSEDED_REFERENCE SERVICE 3430-qualification').message).toContain('opptil to år');
    expect(one('DEAD_SOURCE').message).toContain('1. april 2023');
  });

  test('no two findings share an id', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

test('on the day before it was so, nothing was found to be closed, renamed or out of date', () => {
  const kinds = new Set(findAll(pageFacts.rows, view, '2017-06-30').map(({ kind }) => kind));
  for (const kind of ['DEAD_SOURCE', 'OBSOLETE_TERM', 'SUPERSEDED_REFERENCE', 'STALE'] as const)
    expect(kinds).not.toContain(kind);
  expect(new Set(findAll(pageFacts.rows, view, '2017-07-01').map(({ kind }) => kind))).toContain(
    'SUPERSEDED_REFERENCE',
  );
});

test('facts in another order give the same findings', () => {
  expect(findAll([...pageFacts.rows].reverse(), view, TODAY)).toEqual(all);
});

test('a municipality that no source gives an office is told of as not reported, never as without one', () => {
  const gap = findingsFor(all, '1580').find(({ field }) => field === 'offices');
  expect(gap).toMatchObject({ kind: 'COVERAGE_GAP', municipalities: ['1580'] });
  expect(gap?.message).toContain('Det betyr ikke at den mangler et');
});
