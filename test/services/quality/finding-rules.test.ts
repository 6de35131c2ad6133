import { describe, expect, test } from 'vitest';
import { FINDING_KINDS, type Finding } from '../../../services/quality/finding.ts';
import { FINDING_RULES, findAll } from '../../../services/quality/finding-rules.ts';
import { MAXIMUM_AGES } from '../../../services/quality/maximum-age.ts';
import { messageIn } from '../../../services/quality/messages/message-in.ts';
import type { QualityView } from '../../../services/quality/quality-view.ts';
import type { JsonValue } from '../../../services/sources/json-value.ts';
import type { FieldGroup, Statement } from '../../../services/sources/observation.ts';
import { OWNER_IMPORTER } from '../../../services/sources/owner-importer.ts';
import { statement } from '../sources/any-observation.ts';

const TODAY = '2026-11-22';
const nothing: QualityView = { municipalities: [], duties: [], entities: [] };
const fresh = { observedOn: '2026-11-01' } as const;
const said = (fieldGroup: FieldGroup, value: JsonValue, part: Partial<Statement> = {}) =>
  statement({ ...fresh, field: fieldGroup.toLowerCase(), fieldGroup, value, ...part });
const kindsOf = (found: readonly Finding[]) => found.map(({ kind }) => kind).sort();
const found = (...observations: Parameters<typeof findAll>[0][number][]) =>
  kindsOf(findAll(observations, nothing, TODAY));

describe('stale', () => {
  test('hours are old after a year, on the day and not before', () => {
    const hours = said('HOURS', { weekly: [{ days: ['MONDAY'], spans: [] }] }, { observedOn: '2025-11-22' });
    expect(findAll([hours], nothing, '2026-11-22')).toEqual([]);
    expect(kindsOf(findAll([hours], nothing, '2026-11-23'))).toEqual(['STALE']);
  });

  test('over twice the limit is serious', () => {
    const phone = said('PHONE', '+4755553333', { observedOn: '2020-06-29' });
    expect(findAll([phone], nothing, TODAY)[0]?.severity).toBe('SERIOUS');
  });

  test('a person’s word today makes it fresh again without changing the value', () => {
    const verified = said('PHONE', '+4755553333', {
      observedOn: '2020-06-29',
      humanVerifiedAt: '2026-11-20T08:00:00Z',
    });
    expect(found(verified)).toEqual([]);
  });

  test('a value whose day nobody knows is not called old, and a name does not age', () => {
    expect(found(said('PHONE', '+4755553333', { observedOn: null }))).toEqual([]);
    expect(found(said('NAME', 'NAV Røros', { observedOn: '2001-01-01' }))).toEqual([]);
  });

  test('every row of the table of ages has a limit and a field', () => {
    for (const { days, field } of MAXIMUM_AGES) expect(days > 0 && field !== '').toBe(true);
  });
});

describe('suspicious contact data', () => {
  test.each([
    ['an e-mail one letter away from the agency’s', 'EMAIL', 'post@navn.no'],
    ['a letter left out', 'EMAIL', 'post@na.no'],
    ['two letters that changed places', 'EMAIL', 'post@statsforvalteren.no'.replace('va', 'av')],
    ['a private e-mail', 'EMAIL', 'nav.eksempel@gmail.com'],
    ['a web address one letter away', 'URL', 'https://www.nsv.no/kontor'],
    ['a number that costs extra', 'PHONE', '+4782012345'],
    ['an example that was never replaced', 'PHONE', '+4712345678'],
  ] as const)('%s', (_what, group, value) => {
    expect(found(said(group, value))).toEqual(['SUSPICIOUS_CONTACT']);
  });

  test.each([
    ['EMAIL', 'post@nav.no'],
    ['EMAIL', 'post@os.kommune.no'],
    ['EMAIL', 'sfinpost@statsforvalteren.no'],
    ['EMAIL', 'post@krisesenter.example.no'],
    ['URL', 'https://www.nav.no/kontor'],
    ['PHONE', '+4755553333'],
    ['PHONES', ['+4761279220', '+4741481220']],
  ] as const)('%s %s is as it should be', (group, value) => {
    expect(found(said(group, value))).toEqual([]);
  });
});

describe('values that cannot be right', () => {
  test.each([
    ['PHONE', '123'],
    ['EMAIL', 'ingen'],
    ['URL', 'nav.no'],
    ['DATE', '2026-02-30'],
    ['ADDRESS', { street: 'Rytrøa 14', postalCode: '301', city: 'Oslo' }],
    ['HOURS', { weekly: [{ days: ['MONDAY'], spans: [{ opens: '9', closes: '15:00', state: 'OPEN' }] }] }],
    ['HOURS', { weekly: [{ days: ['MONDAY'], spans: [{ opens: '09:00', closes: '09:00', state: 'OPEN' }] }] }],
  ] as const)('%s %j', (group, value) => {
    expect(found(said(group, value))).toEqual(['INVALID_VALUE']);
  });

  test('but an owner’s word that there is none is no such value', () => {
    expect(found(said('PHONE', null, { origin: 'OWNER' }))).toEqual([]);
    expect(found(said('PHONE', null))).toEqual(['INVALID_VALUE']);
  });

  test('a list with one number that nobody can ring', () => {
    expect(found(said('PHONES', ['+4761279220', '12']))).toEqual(['INVALID_VALUE']);
  });

  test('a period that ends before it begins holds on no day, and is told of all the same', () => {
    expect(found(said('NAME', 'x', { validFrom: '2026-12-01', validTo: '2020-01-01' }))).toEqual(['INVALID_VALUE']);
  });
});

describe('sources that disagree', () => {
  const number = (value: string, part: Partial<Statement> = {}) =>
    said('PHONE', value, {
      entityType: 'PHONE',
      field: 'number',
      sourceId: 'source-nav',
      observedOn: '2026-08-13',
      ...part,
    });
  const older = number('+4780045353', { sourceId: 'source-page', observedOn: '2026-06-29' });

  test('are a conflict until the owner has verified the shown value, and again when one of them says otherwise later', () => {
    const verified = { humanVerifiedAt: '2026-11-20T08:00:00Z' };
    expect(found(number('+4755553339'), older)).toEqual(['CONFLICT']);
    expect(found(number('+4755553339', verified), older)).toEqual([]);
    const later = number('+4780045353', { sourceId: 'source-page', observedOn: '2026-11-21' });
    expect(found(number('+4755553339', verified), later)).toEqual(['CONFLICT']);
    // The e-mail of a line is nowhere shown: to verify the line says nothing of it.
    const email = (value: string, part: Partial<Statement>) =>
      number('', { field: 'email', fieldGroup: 'EMAIL', value, ...part });
    const two = [email('post@nav.no', verified), email('post@os.kommune.no', { sourceId: 'source-page', ...fresh })];
    expect(found(...two)).toEqual(['CONFLICT']);
  });
});

describe('names and sites that are no more', () => {
  test('an old name in any form, but not inside another word, nor told as history', () => {
    expect(found(said('TEXT', 'Send klagen til fylkesmannens kontor'))).toEqual(['OBSOLETE_TERM']);
    expect(found(said('TEXT', 'Statsforvalteren (tidligere Fylkesmannen)'))).toEqual([]);
    expect(found(said('TEXT', 'Planaetat'))).toEqual([]);
  });

  test('an address on a closed site', () => {
    expect(found(said('URL', 'https://www.veiviseren.no/forstaa-helheten'))).toEqual(['DEAD_SOURCE']);
    expect(found(said('URL', 'https://nyveiviseren.no'))).toEqual([]);
  });
});

describe('agreements', () => {
  const view: QualityView = {
    ...nothing,
    municipalities: [
      {
        number: '3430',
        name: 'Os',
        offices: ['1640'],
        describedServices: ['X'],
        crisisCentreAgreements: [{ validFrom: null, validTo: '2026-11-22' }],
      },
    ],
  };

  test('one that has run out is serious, from the day it no longer holds', () => {
    expect(findAll([], view, '2026-11-21')).toEqual([]);
    expect(findAll([], view, '2026-11-22')).toMatchObject([
      { kind: 'COVERAGE_GAP', field: 'crisisCentre', severity: 'SERIOUS' },
    ]);
  });
});

test('made-up examples are neither right nor wrong', () => {
  expect(found(said('EMAIL', 'ingen', { origin: 'EXAMPLE' }))).toEqual([]);
});

test('there is a rule for every kind', () => {
  expect(Object.keys(FINDING_RULES).sort()).toEqual([...FINDING_KINDS].sort());
});

describe('a service’s wording from a file and the texts its owner writes here', () => {
  const service = { entityType: 'SERVICE', entityId: '5025-debt-counselling', fieldGroup: 'TEXT' } as const;
  const wording = (texts: JsonValue, part: Partial<Statement> = {}) =>
    statement({
      ...service,
      field: 'wording',
      value: texts,
      sourceId: 'source-file',
      origin: 'OWNER',
      ...fresh,
      ...part,
    });
  const written = (field: string, value: JsonValue, part: Partial<Statement> = {}) =>
    statement({ ...service, field, value, sourceId: 'source-client', origin: 'OWNER', importer, ...fresh, ...part });
  const importer = { name: OWNER_IMPORTER.name, version: '1' };
  const texts = { name: 'Gjeld', summary: 'Vi rydder i gjelden.', description: null, howToApply: 'Ring oss.' };
  const conflicts = (...observations: Parameters<typeof findAll>[0][number][]) =>
    findAll(observations, nothing, TODAY).filter(({ kind }) => kind === 'CONFLICT');

  test('disagree where the file is later and says something else, text by text', () => {
    const later = { observedOn: '2026-11-10' };
    const found = conflicts(
      written('summary', 'Vi hjelper deg med gjeld.'),
      written('description', 'Mer om tilbudet.'),
      written('howToApply', 'Ring oss.'),
      wording(texts, later),
    );
    expect(found.map(({ field, message }) => [field, message])).toEqual([
      ['summary', expect.stringMatching(/^Kildene er uenige om sammendraget/)],
    ]);
    expect(messageIn('NN', found[0]?.message ?? '')).toMatch(/samandraget/);
  });

  test('do not where the owner has written since, or has removed the text', () => {
    const since = { observedOn: '2026-11-12' };
    expect(conflicts(written('summary', 'Vi hjelper deg med gjeld.', since), wording(texts))).toEqual([]);
    expect(conflicts(written('summary', null, since), wording(texts))).toEqual([]);
  });

  test('are each held against its own service only', () => {
    const other = wording(texts, { entityId: '5025-temporary-housing', observedOn: '2026-11-10' });
    expect(conflicts(written('summary', 'Vi hjelper deg med gjeld.'), other)).toEqual([]);
  });
});
