import { expect, test } from 'vitest';
import { readCsvTemplate } from '../../../services/sources/csv/read-csv-template.ts';
import { deliveryOfCsvRow, deliveryOfRow } from '../../../services/sources/dead-letter.ts';
import type { JsonObject } from '../../../services/sources/json-value.ts';
import { readKlassCodes } from '../../../services/sources/readers/read-klass-codes.ts';

test('a rejected row of a file is rejected again for the same faults, and read once it has been put right', () => {
  const file = 'kommunenummer;enhetsnummer;formål;telefon;merknad\n5025;1640;kokk;46906249;"a; b\nc";d\n';
  const first = readCsvTemplate(file, 'phones', null);
  const content = first.rejected[0]?.content as JsonObject;
  const again = readCsvTemplate(deliveryOfCsvRow('phones', content), 'phones', null);
  expect(again.rejected).toEqual(first.rejected);
  const mended = { ...content, formål: 'vakt', '(utenfor kolonnene)': '' };
  expect(readCsvTemplate(deliveryOfCsvRow('phones', mended), 'phones', null).rows).toMatchObject([
    { purpose: 'EMERGENCY', comment: 'a; b\nc' },
  ]);
});

test('a rejected row of a register can be read by itself', () => {
  const { rejected } = readKlassCodes('{"codes": [{"code": 301, "name": "Oslo"}]}', '131');
  const content = rejected[0]?.content as JsonObject;
  expect(readKlassCodes(deliveryOfRow(content), '131').rejected[0]?.rule).toBe('LEADING_ZERO_LOST');
  expect(readKlassCodes(deliveryOfRow({ ...content, code: '0301' }), '131').rows).toHaveLength(1);
});
