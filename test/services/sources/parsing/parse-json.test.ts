import { expect, test } from 'vitest';
import { parseJson } from '../../../../services/sources/parsing/parse-json.ts';
import { ruleOf } from '../rule-of.ts';

test.each([
  ['a web page that says the service is down', '<!DOCTYPE html><title>503</title>', 'SOURCE_IS_HTML'],
  ['an answer in XML', ' <?xml version="1.0"?><feil/>', 'SOURCE_IS_HTML'],
  ['half a list', '[{"enhetNr": "1640"}, {"enhetNr": "16', 'SOURCE_CUT_OFF'],
  ['half an object', '{"codes": [{"code": "0301"}', 'SOURCE_CUT_OFF'],
  ['a text that is no JSON', 'Service Unavailable', 'SOURCE_NOT_JSON'],
  ['JSON with a comma too many', '[1, ]', 'SOURCE_NOT_JSON'],
  ['nothing', '', 'SOURCE_EMPTY'],
])('%s is told apart', (_what, text, rule) => {
  expect(ruleOf(() => parseJson(text))).toBe(rule);
});

test('an error never repeats what the source sent', () => {
  try {
    parseJson('{"navn": Kari Eksempel}');
    expect.unreachable();
  } catch (error) {
    expect(String(error)).not.toContain('Eksempel');
  }
});

test('JSON with a byte order mark is JSON', () => {
  expect(parseJson(Buffer.from('\ufeff{"a": 1}'))).toEqual({ a: 1 });
});

test('lists in lists without end are refused, not a crash', () => {
  expect(parseJson(`${'['.repeat(60)}${']'.repeat(60)}`)).toBeInstanceOf(Array);
  expect(ruleOf(() => parseJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toBe('SOURCE_SHAPE');
});

test('a million quotation marks that are never closed are told as a delivery that was cut off', () => {
  expect(ruleOf(() => parseJson(`"${'\\"'.repeat(1_000_000)}`))).toBe('SOURCE_CUT_OFF');
  expect(ruleOf(() => parseJson(`[${'"a",'.repeat(1_000_000)}`))).toBe('SOURCE_CUT_OFF');
});
