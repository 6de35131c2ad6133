import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { confirmationOf } from '../../../services/confirmation/confirmation.ts';
import { translate } from '../../../services/service-texts/translate.ts';
import { remarkIn } from '../../../services/service-texts/words-in.ts';

/** Texts of the first data that are the platform’s own, not a name or a source’s title. */
const REMARKS = ['disputeReason', 'note', 'comment', 'label', 'doubt', 'statement'];

/** Remarks of the first data, wherever they stand. */
function remarksIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(remarksIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) =>
    REMARKS.includes(name) && typeof one === 'string' ? [one] : remarksIn(one),
  );
}
const remarks = ['crisis-centres', 'offices', 'office-places', 'rate-categories', 'help-lines'].flatMap((file) =>
  remarksIn(JSON.parse(readFileSync(new URL(`../../../db/seed/data/${file}.json`, import.meta.url), 'utf8'))),
);

test.each([...new Set(remarks)].map((remark) => [remark]))('is held in nynorsk and English: %s', (remark) => {
  expect(translate(remark, 'NN')).not.toBeNull();
  expect(translate(remark, 'EN')).not.toBeNull();
});

test('a remark that nobody has translated is given as it was written', () => {
  expect(remarkIn('EN', 'Ring på døra.')).toBe('Ring på døra.');
  expect(remarkIn('NN', null)).toBeNull();
});

test('a disagreement is explained in the reader’s language; one that is new says that it is quoted', () => {
  const dispute = (disputeReason: string) => {
    const source = { publisher: 'Os kommune', updatedOn: '2026-01-01', closedOn: null };
    return confirmationOf({ sources: [source], verifiedAt: null, disputeReason }, 400, '2026-11-30').explanation;
  };
  const known = dispute('Nummeret står på Os kommunes side, men ikke i senterets egne opplysninger.');
  expect([known.nn, known.en]).toEqual([
    expect.stringMatching(/^Nummeret står på sida/),
    expect.stringMatching(/^The number stands/),
  ]);
  expect(dispute('Noe nytt.').en).toBe('Sources disagree. In Norwegian: Noe nytt.');
});
