import { describe, expect, test } from 'vitest';
import type { CaseBatch } from '../../../services/case-intake/case-batch.ts';
import { checkCases } from '../../../services/case-intake/case-batch.ts';
import { type CaseFileFormat, readCaseFile } from '../../../services/case-intake/read-case-file.ts';
import { nationalId } from './made-up-national-id.ts';

const TODAY = '2026-11-23';
const read = (text: string, format: CaseFileFormat): CaseBatch =>
  readCaseFile(new TextEncoder().encode(text), format, TODAY);
const rules = (batch: CaseBatch): string[] =>
  batch.problems.map(({ line, column, rule }) => `${line} ${column} ${rule}`);

const HEADER = 'caseId,personId,service,received,decided,outcome,birthYear';
const row = (number: number): string => `sak-${number},p-${number},GUIDANCE,2026-01-05,2026-01-09,GRANTED,1985`;

describe('CSV', () => {
  test('with commas', () => {
    const batch = read(`${HEADER}\n${row(1001)}\n${row(1002)}\n`, 'CSV');
    expect(batch.problems).toEqual([]);
    expect(batch.events.map(({ caseId }) => caseId)).toEqual(['sak-1001', 'sak-1002']);
    expect(batch.events[0]).toMatchObject({ birthYear: 1985, received: '2026-01-05', replaces: null });
  });

  test('as Excel writes it in Norway: byte order mark, semicolons, carriage returns, quotes, blank lines', () => {
    const excel = `\ufeff${HEADER}\r\n${row(1001)}\r\n\r\n"sak-1002";"p-1002";GUIDANCE;2026-01-05;;;\r\n`.replaceAll(
      ',',
      ';',
    );
    const batch = read(excel, 'CSV');
    expect(batch.problems).toEqual([]);
    expect(batch.events).toHaveLength(2);
  });

  test('a column of another name stops the whole file and is named by its place, not by what it says', () => {
    const batch = read(`${HEADER},Kari Eksempel\n${row(1001)},x\n`, 'CSV');
    expect(rules(batch)).toEqual(['1 #8 unknown-column']);
    expect(batch.events).toEqual([]);
  });

  test('a file without a header is not taken for one', () => {
    expect(rules(read(`${row(1001)}\n`, 'CSV'))).toContain('1 #1 unknown-column');
    expect(rules(read('', 'CSV'))).toEqual(['1 null header-missing']);
  });

  test('rows of another length and broken quotes are told by line', () => {
    expect(rules(read(`${HEADER}\n${row(1001)},more\n`, 'CSV'))).toEqual(['2 null column-count']);
    expect(rules(read(`${HEADER}\n${row(1001)}\nsak-"2,x\n`, 'CSV'))).toEqual(['3 null csv-syntax']);
  });
});

describe('NDJSON', () => {
  const line = (number: number, more: object = {}): string =>
    JSON.stringify({
      caseId: `sak-${number}`,
      personId: 'p-1000',
      service: 'GUIDANCE',
      received: '2026-01-05',
      ...more,
    });

  test('bad rows are told by line and rule, good ones are kept apart', () => {
    const text = [line(1001), '{"caseId":', '[]', line(1002, { note: 'Kari' }), '', line(1003)].join('\n');
    const batch = read(text, 'NDJSON');
    expect(rules(batch)).toEqual(['2 null json-syntax', '3 null json-syntax', '4 #5 unknown-column']);
    expect(batch.events.map(({ caseId }) => caseId)).toEqual(['sak-1001', 'sak-1003']);
  });

  test('a key that JavaScript treats as its own is a column like any other', () => {
    expect(rules(read(`{"__proto__":{},${line(1001).slice(1)}`, 'NDJSON'))).toEqual(['1 #1 unknown-column']);
  });

  test('a case that occurs twice is taken once', () => {
    const batch = read([line(1001), line(1002), line(1001)].join('\n'), 'NDJSON');
    expect(rules(batch)).toEqual(['3 caseId duplicate-case']);
    expect(batch.events).toHaveLength(2);
  });

  test('a new decision links to one that was set aside', () => {
    const replaced = line(1001, {
      decided: '2026-01-10',
      outcome: 'REFUSED',
      complaintReceived: '2026-01-20',
      firstInstanceDecided: '2026-02-01',
      firstInstanceOutcome: 'FORWARDED',
      secondInstanceDecided: '2026-03-01',
      secondInstanceOutcome: 'SET_ASIDE',
    });
    expect(read([replaced, line(1002, { replaces: 'sak-1001' })].join('\n'), 'NDJSON').events[1]).toMatchObject({
      replaces: 'sak-1001',
    });
    expect(rules(read([line(1001), line(1002, { replaces: 'sak-1001' })].join('\n'), 'NDJSON'))).toEqual([
      '2 replaces replaces-not-set-aside',
    ]);
  });
});

test('a file in another encoding than UTF-8 is refused as a whole', () => {
  expect(rules(readCaseFile(Uint8Array.from([0x6b, 0xf8, 0x0a]), 'CSV', TODAY))).toEqual(['1 null encoding']);
});

test('no answer holds a value of a bad row', () => {
  const id = nationalId('010190');
  const bad = { caseId: id, personId: 'Kari Eksempel', service: 'GUIDANCE', received: '2026-01-05', [`${id} Kari`]: 1 };
  const batch = checkCases([bad], TODAY);
  expect(batch.problems.length).toBeGreaterThan(1);
  expect(JSON.stringify(batch)).not.toMatch(new RegExp(`${id}|Kari`));
});
