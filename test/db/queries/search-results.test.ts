import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchServices } from '../../../db/queries/search-services.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { searchByComparingAll } from './support/search-by-comparing-all.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const TEXTS = [
  ...['gjeld', 'gjeldsrådgivning', 'gjeldsrådgjeving', 'gjeldsradgjevning', 'gjeldsrådgivnig', 'gjelsrådgivnign'],
  ...['rådgivning', 'raadgivning', 'økonomisk', 'okonomisk', 'oekonomisk raadgivning', 'økonomiskrådgivning'],
  ...['økonomisk stønad', 'økonomi', 'stønad', 'stonad', 'sosialhjelp', 'sosial hjelp', 'sosialjelp', 'nødhjelp'],
  ...['bolig', 'midlertidig bolig', 'midlertidigbolig', 'bustad', 'husleie', 'strøm', 'individuell plan', 'plan'],
  ...['kvalifiseringsprogrammet', 'kvalifiserings program', 'kvalifisering', 'kvp', 'program', 'arbeid', 'jobb'],
  ...['krisesenter', 'krisesenteret', 'krise', 'vold i nære relasjoner', 'barn', 'barn og unge', 'unge', 'fattigdom'],
  ...['avlasting', 'avlastning', 'omsorgsstønad', 'omsorg', 'støttekontakt', 'personlig assistent', 'assistanse'],
  ...[
    'hjelp',
    'hjelp til å søke',
    'søknad',
    'klage',
    'råd',
    'råd om gjeld',
    'rus',
    'rusmiddel',
    'flyktning',
    'introduksjon',
  ],
  ...[
    '§ 18',
    '18 a',
    'nav',
    'kommunen',
    'Røros',
    'a',
    'k',
    'ab',
    'qwertyuiop',
    'og på',
    '%',
    'gjeld bolig arbeid rus barn',
  ],
];
const NARROWED = [
  { municipality: null, category: null, section: null },
  { municipality: '5025', category: null, section: null },
  { municipality: '0301', category: 'ADVICE', section: null },
  { municipality: null, category: null, section: '§ 18' },
];

async function expectTheSame(text: string, narrowed: (typeof NARROWED)[number]) {
  const found = await searchServices(database.api, { ...narrowed, text, limit: 100, after: null });
  const expected = await searchByComparingAll(database.api, { ...narrowed, text });
  expect(found.items.map(({ sortKeys: [rank, id] }) => ({ id, rank }))).toEqual([...expected]);
  expect(found.totalCount).toBe(expected.length);
}

describe('a search finds what comparing every document with every word finds, in the same order', () => {
  test.each(TEXTS)('%s', async (text) => {
    for (const narrowed of NARROWED) await expectTheSame(text, narrowed);
  });

  test('when a municipality names its services in words of its own, too', async () => {
    await database.owner`
      insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
      select number, code, own.name, 'Ring oss', '[]', '[]', '[]', 'source-os-nav'
      from (values ('3430', 'GUIDANCE', 'Gjelds rådgjeving på torget'), ('3430', 'SPECIAL_CASES', 'Fjellhjelpen'),
        ('5026', 'GUIDANCE', 'Veiviser/gjeld-hjelpen §'), ('5026', 'SPECIAL_CASES', 'Ungdomshuset')) as own (number, code, name)
      on conflict do nothing`;
    for (const text of [...TEXTS, 'fjellhjelpa', 'gjeldhjelpen', 'gjeldsrådgjeving', 'ungdomhus', 'torjet']) {
      for (const narrowed of NARROWED) await expectTheSame(text, narrowed);
    }
  });
});
