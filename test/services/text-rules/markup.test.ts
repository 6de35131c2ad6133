import { describe, expect, test } from 'vitest';
import { holdsMarkup } from '../../../services/text-rules/markup.ts';

describe('HTML in a text', () => {
  test.each([
    '<p>Søk om hjelp</p>',
    'Ring oss<br>før du kommer',
    'Ring oss<br/>',
    'Se <a href="https://www.nav.no">nav.no</a>',
    'a </b> b',
    '<!-- kommentar -->',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<o:p></o:p> <span style="color:red">Stengt</span>',
  ])('%s is found', (text) => expect(holdsMarkup(text)).toBe(true));
  test.each([
    'barn < 18 år',
    'barn <18 år og >67',
    'Vi <3 Røros',
    'Skriv til <post@example.no>',
    'Se <https://www.nav.no>',
    'a<b og c>d',
    '5 < x > 3',
  ])('%s is none', (text) => expect(holdsMarkup(text)).toBe(false));
});

test.each(['<', '<a', '<a ', '< ', '<a =', '=', '<a\t'])('a million of %j are judged at once', (part) => {
  expect(holdsMarkup(part.repeat(1_000_000))).toBe(false);
});
