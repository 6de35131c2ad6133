import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../services/quality/text-check/check-text.ts';
import type { TextAbout } from '../../../services/quality/text-check/text-problem.ts';

const ABOUT: TextAbout = {
  today: '2026-11-30',
  acts: ['Sosialtjenesteloven'],
  addresses: [{ street: 'Kjerkgata 15', postalCode: '7374' }],
};
const found = (text: string, about: Partial<TextAbout> = {}) =>
  checkText(text, { ...ABOUT, ...about }).map((one) => `${one.kind} ${one.found}`);

describe('what is found inside a text', () => {
  test.each([
    ['Klag til Fylkesmannen i Hedmark.', ['OBSOLETE_TERM Fylkesmannen', 'OBSOLETE_TERM Hedmark']],
    [
      'Spør trygdekontoret, sosialkontoret eller Aetat.',
      ['OBSOLETE_TERM trygdekontoret', 'OBSOLETE_TERM Aetat', 'OBSOLETE_TERM sosialkontoret'],
    ],
    ['Ta med selvangivelsen og ligningsattest.', ['OBSOLETE_TERM selvangivelsen', 'OBSOLETE_TERM ligningsattest']],
    [
      'Sosialetaten, sosialsenteret, trygdesjefen og fylkeslegen.',
      [
        'OBSOLETE_TERM trygdesjefen',
        'OBSOLETE_TERM Sosialetaten',
        'OBSOLETE_TERM sosialsenteret',
        'OBSOLETE_TERM fylkeslegen',
      ],
    ],
    ['Hedmarks kontorer og Sogn og Fjordane.', ['OBSOLETE_TERM Hedmarks', 'OBSOLETE_TERM Sogn og Fjordane']],
    ['Se www.veiviseren.no/okonomi for mer.', ['DEAD_SOURCE www.veiviseren.no']],
    ['Ring 800 45 353.', ['SUPERSEDED_REFERENCE 800 45 353']],
    [
      'Etter barneverntjenesteloven avgjør fylkesnemnda. Spør Troms og Finnmark fylkeskommune.',
      [
        'OBSOLETE_TERM barneverntjenesteloven',
        'OBSOLETE_TERM fylkesnemnda',
        'OBSOLETE_TERM Troms og Finnmark fylkeskommune',
      ],
    ],
    ['Ring 820 12 345.', ['SUSPICIOUS_CONTACT 820 12 345']],
    ['Telefon 12345678.', ['SUSPICIOUS_CONTACT 12345678']],
    ['Ring oss på 55 55 33 3.', ['INVALID_VALUE 55 55 33 3']],
    ['Ring tlf. 55 55 33.', ['INVALID_VALUE 55 55 33']],
    ['Telefon 5555.', ['INVALID_VALUE 5555']],
    [
      'Skriv til kontoret@gmail.com eller post@nva.no.',
      ['SUSPICIOUS_CONTACT kontoret@gmail.com', 'SUSPICIOUS_CONTACT post@nva.no'],
    ],
    ['Søk på https://www.naav.no/soknad.', ['SUSPICIOUS_CONTACT https://www.naav.no/soknad']],
    ['Søk på htp://nav.no/soknad.', ['INVALID_VALUE htp://nav.no/soknad']],
    [
      'Se https//www.nav.no, http:/nav.no og wwww.nav.no.',
      ['INVALID_VALUE https//www.nav.no', 'INVALID_VALUE http:/nav.no', 'INVALID_VALUE wwww.nav.no'],
    ],
    ['Se nav.n0 og www.nav.no.no.', ['SUSPICIOUS_CONTACT nav.n0', 'SUSPICIOUS_CONTACT www.nav.no.no']],
    ['Vi svarer på 55 55 33 3 og 800 45 35.', ['INVALID_VALUE 55 55 33 3', 'INVALID_VALUE 800 45 35']],
    ['Nummeret vårt er 5555333.', ['INVALID_VALUE 5555333']],
    ['Meld deg hos A-etat.', ['OBSOLETE_TERM A-etat']],
    ['Ta med siste ligning. Ligningskontoret hjelper.', ['OBSOLETE_TERM ligning']],
    ['Etter krisesenterloven § 2 kan du få stønad.', ['SUPERSEDED_REFERENCE krisesenterloven']],
    ['Etter sosialtjenesteloven § 5-1.', ['SUPERSEDED_REFERENCE sosialtjenesteloven § 5-1']],
    ['Lever søknaden i Kjerkgata 17, 7374 Røros.', ['CONFLICT Kjerkgata 17, 7374']],
    ['Lever søknaden i Kjerkgata 15, 7361 Røros.', ['CONFLICT Kjerkgata 15, 7361']],
  ])('%s', (text, expected) => expect(found(text).sort()).toEqual([...expected].sort()));
});

describe('what is right is left alone', () => {
  test.each([
    'Klag til Statsforvalteren. Tidligere Fylkesmannen.',
    'Klag til Statsforvalteren i Troms og Finnmark eller i Vestfold og Telemark.',
    'Ring 55 55 33 33, 112, 116 006 eller 46 90 62 49.',
    'Skriv til post@nav.no, se nav.no eller https://www.statsforvalteren.no/innlandet.',
    'Etter sosialtjenesteloven § 18 og helse- og omsorgstjenesteloven § 3-7.',
    'I sammenligning med andre. Hordaland tingrett avgjør.',
    'Kontoret ligger på Hedmarken. Besøk Hedmarksmuseet og Opplandene.',
    'Lov om sosiale tjenester i arbeids- og velferdsforvaltningen.',
    'Lever søknaden i Kjerkgata 15, 7374 Røros, innen kl. 12.00.',
    'Du får 8 000 kroner. 1. januar 2024.',
    'Ligningen har to ukjente. Vi lærer deg å løse en likning.',
    'Snakk med Nav.Ta med legitimasjon. Org.nr. 979 312 059, konto 1234 56 78901, 124 028 kroner.',
    'Se https://www.nav.no/sok, www.ros.no, Nav.no og http://example.org/a?b=c.',
    'Saksnummer 2024/123. Rom 12 34. Uke 10 11 12 13. Åpent 09 00 til 15 00.',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  test('an address where no office’s is known', () =>
    expect(found('Kom til Storgata 3.', { addresses: [] })).toEqual([]));
});

test.each(['db/seed/data/services.json', 'db/seed/data/municipal-services.json', 'db/seed/data/help-lines.json'])(
  'nothing is wrong in the platform’s own texts: %s',
  (path) => {
    const rows = JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as unknown;
    const wrong: string[] = [];
    const walk = (value: unknown, key: string): void => {
      if (typeof value === 'string' && !/Id$|searchWords|formerNumber|doubt/.test(key))
        wrong.push(...found(value, { acts: [], addresses: [] }));
      else if (Array.isArray(value)) for (const one of value) walk(one, key);
      else if (typeof value === 'object' && value !== null)
        for (const [name, one] of Object.entries(value)) walk(one, `${key}.${name}`);
    };
    walk(rows, '');
    expect(wrong).toEqual([]);
  },
);
