import { describe, expect, test } from 'vitest';
import { messageIn, say } from '../../../services/quality/messages/message-in.ts';
import { PHRASES } from '../../../services/quality/messages/phrases.ts';

/** Names that end as sentences do, or look like part of one. */
const HARD = 'NAV St. Hanshaugen (vest). Os';
const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const ENGLISH_DAY = { day: '7 May 2024' };
const DAY = { day: '7. mai 2024' };
type Phrase = keyof typeof PHRASES;

const filledWith = (text: string, places: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? HARD);

describe('a finding’s message', () => {
  test.each(Object.keys(PHRASES) as Phrase[])(
    '“%s” is read in nynorsk and English, whatever is in its places',
    (phrase) => {
      const { nb, nn, en } = PHRASES[phrase];
      const places = Object.fromEntries(placesOf(nb).map((name) => [name, HARD]));
      const message = say(phrase, { ...places, ...DAY });
      expect(message).not.toContain('undefined');
      expect(messageIn('NN', message)).toBe(filledWith(nn, DAY));
      expect(messageIn('EN', message)).toBe(filledWith(en, ENGLISH_DAY));
      expect(placesOf(nn).sort()).toEqual(placesOf(nb).sort());
      expect(placesOf(en).sort()).toEqual(placesOf(nb).sort());
    },
  );

  test('is read sentence by sentence, in words of the language', () => {
    const message = [
      say('sourcesDisagree', { field: 'telefontiden', entity: 'Nav Røros, Os og Holtålen' }),
      say('shownNewest', { day: '20. juli 2023' }),
      say('settle'),
    ].join(' ');
    expect(messageIn('NN', message)).toBe(
      'Kjeldene er usamde om telefontida (Nav Røros, Os og Holtålen). Verdien som er vist, er den nyaste, frå 20. juli 2023. Avklar kva som er rett.',
    );
    expect(messageIn('EN', message)).toBe(
      'The sources disagree on the phone hours (Nav Røros, Os og Holtålen). The value shown is the newest, of 20 July 2023. Find out which is right.',
    );
  });

  test('names each part that was changed, and a service as the law names it', () => {
    const changed = say('coOwnerChanged', {
      organisation: 'Os kommune',
      office: 'Nav Os (1640)',
      parts: 'telefoner, åpningstider',
      ...DAY,
    });
    expect(messageIn('EN', changed)).toContain('on 7 May 2024: phones, opening hours.');
    const duty = say('dutyNotMentioned', { municipality: 'Os', duty: 'midlertidig botilbud' });
    expect(messageIn('EN', duty)).not.toContain('botilbud');
  });

  test('whose wording nobody knows any more is not half translated', () => {
    expect(messageIn('EN', `${say('settle')} Noe annet.`)).toBeNull();
  });
});
