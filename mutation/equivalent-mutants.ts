import { EQUIVALENT_IN_OPENING_HOURS } from './equivalent-opening-hours.ts';
import type { EquivalentMutant, Mutant } from './find-mutants.ts';

/** Mutants that behave as the code does, each with the reason: they are counted apart. */
export const EQUIVALENT_MUTANTS: readonly EquivalentMutant[] = [
  ...EQUIVALENT_IN_OPENING_HOURS,
  {
    file: 'services/guideline-rates/rate-in-force.ts',
    code: '.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));',
    change: '< → <=',
    why: 'no two periods begin on the same day: the database excludes it',
  },
  {
    file: 'services/guideline-rates/rate-in-force.ts',
    code: '.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));',
    change: '1 → 2',
    why: 'a sort reads the sign of its comparator alone',
  },
  {
    file: 'services/identity/verify-token.ts',
    code: "return token.split('.', 6).length === 3 ? null : invalidToken('TOKEN_FORM');",
    change: '6 → 5',
    why: 'any limit above three parts tells three from more',
  },
  {
    file: 'services/identity/verify-token.ts',
    code: "return token.split('.', 6).length === 3 ? null : invalidToken('TOKEN_FORM');",
    change: '6 → 7',
    why: 'any limit above three parts tells three from more',
  },
  {
    file: 'services/guideline-rates/rate-in-force.ts',
    code: '.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));',
    change: '1 → 0',
    why: 'a sort asks whether one comes before the other',
  },
  {
    file: 'services/guideline-rates/rate-in-force.ts',
    code: 'if (period.validFrom <= on && (latest === null || period.validFrom > latest.validFrom)) latest = period;',
    change: '> → >=',
    why: 'no two periods begin on the same day: the database excludes it',
  },
  {
    file: 'services/guideline-rates/age-band.ts',
    code: '.sort((a, b) => (a.ageFrom ?? 0) - (b.ageFrom ?? 0));',
    change: '0 → 1',
    why: 'the next band begins above the first year: bands that overlap are a fault in the data',
  },
  {
    file: 'schema/policy/coordinates/coordinates.ts',
    code: 'types.sort((left, right) => (left.name < right.name ? -1 : 1));',
    change: '1 → 2',
    why: 'a sort reads the sign of its comparator alone',
  },
  {
    file: 'schema/policy/table.ts',
    code: 'MEMBER.lastIndex = end + (/^\\s*/.exec(trimmed.slice(end))?.[0].length ?? 0);',
    change: '0 → 1',
    why: 'the pattern matches every text, the empty one too',
  },
  {
    file: 'schema/policy/walk-selections.ts',
    code: 'if (node.selectionSet !== undefined && isCompositeType(type)) {',
    change: '&& → ||',
    why: 'in a valid document the fields with a selection are those of a composite type',
  },
  ...['0x10000 → 65537', '0x10000 → 65535'].map((change) => ({
    file: 'services/disclosure-control/stable-sort.ts',
    code: 'export const KEYS_OF_16_BITS = 0x10000;',
    change,
    why: 'where the last key’s positions end is never read, so a place more or less changes nothing',
  })),
  {
    file: 'services/disclosure-control/stable-sort.ts',
    code: 'const starts = new Int32Array(keyCount + 1);',
    change: '1 → 2',
    why: 'a place behind the last is never read',
  },
  {
    file: 'services/disclosure-control/close/close-buckets.ts',
    code: 'all.push(...buckets.filter((bucket) => bucket.length > 0));',
    change: '0 → 1',
    why: 'a bucket is empty or has fifteen members and more',
  },
  ...['> → >=', '0 → 1'].map((change) => ({
    file: 'services/disclosure-control/close/close-buckets.ts',
    code: 'const same = all.filter((bucket) => bucket.length > 0 && bucket !== alike && year(bucket) === year(alike));',
    change,
    why: 'an empty bucket is of no year, and any other has fifteen members and more',
  })),
  {
    file: 'services/disclosure-control/query/operation-hash.ts',
    code: 'export const OPERATION_HASH_MAX = 16_000;',
    change: '16_000 → 15999',
    why: 'no hash has 16 000 characters: no text is encoded in the 15 933 that would follow its digest',
  },
  {
    file: 'services/disclosure-control/query/operation-hash.ts',
    code: 'if (hash.length > OPERATION_HASH_MAX) return null;',
    change: '> → >=',
    why: 'no hash has 16 000 characters: no text is encoded in the 15 933 that would follow its digest',
  },
  {
    file: 'services/disclosure-control/round/settle-changes.ts',
    code: 'if (step > 0) {',
    change: '> → >=',
    why: 'a step of none has returned before',
  },
  {
    file: 'services/disclosure-control/ledger/year-index.ts',
    code: 'const months = (lastYear - firstYear + 1) * 12;',
    change: '1 → 2',
    why: 'twelve months without a case after the last year change no position',
  },
  {
    file: 'services/disclosure-control/query/scan-rows.ts',
    code: 'const end = month[last - 1]! < to ? last : firstAtLeast(month, to, start, last);',
    change: '< → <=',
    why: 'rows after the run have no cell: a typed array takes nothing at NaN',
  },
  {
    file: 'services/disclosure-control/release/release-cases.ts',
    code: 'for (let year = index.firstYear; year <= Math.floor(through / 12); year++) {',
    change: 'floor → ceil',
    why: 'a year that has not begun has no figures to measure',
  },
  {
    file: 'services/disclosure-control/round/enter-month.ts',
    code: 'if (score <= best.score) continue;',
    change: '<= → <',
    why: 'two services never lack the same: each begins at one of 2³² places',
  },
  {
    file: 'http/compiled-executor/compile/write-leaf.ts',
    code: 'if (value.length <= KEPT_CHARACTERS_MAX) texts.set(value, text);',
    change: '<= → <',
    why: 'what is remembered is no other text',
  },
  {
    file: 'http/response-cache/cache-storage.ts',
    code: 'const AGE_EXACT_TO_MS = 500;',
    change: '500 → 499',
    why: 'how exactly an age is known decides no answer',
  },
];

export function isEquivalent(mutant: Mutant): boolean {
  return EQUIVALENT_MUTANTS.some(
    ({ file, code, change }) => file === mutant.file && code === mutant.code && change === changeOf(mutant),
  );
}

export function changeOf({ before, after }: Mutant): string {
  return [before, after].map((text) => text.replace(/\s+/g, ' ')).join(' → ');
}
