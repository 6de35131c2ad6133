import { describe, expect, test } from 'vitest';
import { hasDamagedLetters, isErrorValue } from '../../../services/text-rules/damaged-text.ts';

describe('what stands where a value should be', () => {
  test.each([
    ...[
      '#REF!',
      '#VERDI!',
      '#NAVN?',
      '#I/T',
      '#N/A',
      '#DIV/0!',
      '####',
      '#VERDI',
      '#REFERANSE!',
      '#FEIL!',
      '#KOBLE TIL!',
    ],
    ...['#¡REF!', '#BEZUG!', '#VÆRDI!', '#VÄRDE!', '#GETTING_DATA!', 'Err:502', 'Feil:502'],
    ...['#KOBLE.TIL!', '-1.#IND', '1.#QNAN', '#GETTING-DATA!'],
    ...['NaN', 'undefined', 'null', '(null)', '[object Object]', 'NAV #REF! Røros', 'Eksempelgata #VERDI!'],
  ])('%s is an error and no text', (text) => expect(isErrorValue(text)).toBe(true));

  test.each(['NAV Røros', '#1', 'Inngang #2', 'Nullgata 3', 'Nav Nannestad', 'Hva nå?', 'Spør etter #sommerjobb!'])(
    '%s is a text',
    (text) => expect(isErrorValue(text)).toBe(false),
  );
});

describe('letters that were lost or written as codes', () => {
  test.each([
    ...['NAV R?ros', 'formk?l', 'R&oslash;ros', 'R&#248;ros', 'R&#xF8;ros', 'R=C3=B8ros', 'R\\u00f8ros'],
    ...['R+APg-ros', '&Aring;len', 'R¿ros', 'TromsÃ¸', 'R%C3%B8ros'],
    ...['R\ufffdros', 'NAV &amp; kommunen', 'NAV&nbsp;Os', 'Andr&eacute; &#8211; inngang', 'Oslo&#x2013;Os'],
    // The Norwegian seven-bit code.
    ...['R|ros', 'NAV [lesund', 'NAV \\rsta', ']seral', 'B{rum', 'Bod|', 'NAV V}ler', 'B[RUM', 'BOD\\', '}pent l|rdag'],
  ])('%s', (text) => expect(hasDamagedLetters(text)).toBe(true));

  test.each([
    ...[
      'https://no.example.org/wiki/R%C3%B8ros',
      'NAV Røros',
      'Trenger du hjelp? Ring oss.',
      'Hva?',
      'Ring 116 117 (hele døgnet?)',
      'R & D',
      'A+B-avtale',
      'HMS&kvalitet; drift',
      'Kaffe & te; gratis',
    ],
    ...['Inngang [se kart]', 'kontor[et]', 'Hei {navn}', '[nav.no](https://www.nav.no)', 'man - fre | kl. 9', 'C:\\'],
    ...['https://www.nav.no/sok?ord=bolig', 'Se www.eksempel.no/side?id=3', 'eksempel.no/sok?ord=x'],
  ])('%s is whole', (text) => expect(hasDamagedLetters(text)).toBe(false));
});

test.each(['x', '&', 'a.', '?', 'a ', 'a?', '#x', '[', '{a'])(
  'a text of a million and %j is judged at once',
  (part) => {
    const texts = [part.repeat(1_000_000), `#${part.repeat(1_000_000)}`];
    expect(texts.map(isErrorValue)).toEqual([false, false]);
    expect(texts.map(hasDamagedLetters)).toEqual([part === 'a?' || part === '{a', part === 'a?' || part === '{a']);
  },
);
