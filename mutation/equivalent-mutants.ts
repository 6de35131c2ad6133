import type { Mutant } from './find-mutants.ts';

interface EquivalentMutant {
  file: string;
  /** The whole line, without the space around it. */
  code: string;
  /** Before and after, as the report prints them. */
  change: string;
  /** Why no test can tell the two apart. */
  why: string;
}

/** Mutants that behave as the code does, each with the reason: they are counted apart. */
export const EQUIVALENT_MUTANTS: readonly EquivalentMutant[] = [
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
    file: 'services/opening-hours/next-changes.ts',
    code: 'key: object = sources[0] ?? sources,',
    change: '0 → 1',
    why: 'what the memo is kept by decides how long it lives, not what it answers',
  },
  {
    file: 'services/opening-hours/next-changes.ts',
    code: 'if (memo.size >= ANSWERS_KEPT_MAX) memo.clear();',
    change: '>= → >',
    why: 'one remembered answer more is no other answer',
  },
  ...['256 → 255', '256 → 257'].map((change) => ({
    file: 'services/opening-hours/next-changes.ts',
    code: 'const ANSWERS_KEPT_MAX = 256;',
    change,
    why: 'one remembered answer more or less is no other answer',
  })),
  {
    file: 'services/opening-hours/opening-hours.ts',
    code: 'if (source.hours.size >= DAYS_KEPT_MAX) source.hours.clear();',
    change: '>= → <',
    why: 'a day that is worked out anew has the same hours',
  },
  {
    file: 'services/opening-hours/input-problem.ts',
    code: 'return epochMs >= FIRST_MS && epochMs < END_MS ? epochMs : parseInstant(at.toISOString(), path);',
    change: '>= → >',
    why: 'the first instant is read from its text with the same result',
  },
  {
    file: 'services/opening-hours/rules/day-segments.ts',
    code: 'const place = day & (LAST_KEPT - 1);',
    change: '1 → 0',
    why: 'the day is remembered beside its place: another place is no other answer',
  },
  {
    file: 'services/opening-hours/office-opening-state.ts',
    code: 'const { answer } = nextChanges(sources, channel, epochMs, sources.length === 1 ? sources[0] : sources);',
    change: '0 → 1',
    why: 'what the memo is kept by decides how long it lives, not what it answers',
  },
  ...['false → true', '0 → 1'].map((change) => ({
    file: 'services/opening-hours/compile-schedule.ts',
    code: "last: { from: 0, until: 0, state: 'UNKNOWN', reason: null, note: null, unconfirmed: false },",
    change,
    why: 'it holds for no instant: its place is taken by the first segment that is asked for',
  })),
  {
    file: 'services/opening-hours/rules/day-plan.ts',
    code: 'for (const rule of rules) pattern = pattern * 2 + Number(inForce(rule, day));',
    change: '+ → -',
    why: 'what is remembered by it is found again by any number that is the days’ own',
  },
  ...['>= → >', '>= → <'].map((change) => ({
    file: 'services/opening-hours/rules/day-segments.ts',
    code: 'if (following === undefined || following.length >= PLANS_KEPT_MAX) {',
    change,
    why: 'more or less that is remembered is no other answer',
  })),
  {
    file: 'services/opening-hours/formats/to-opening-hours-string.ts',
    code: 'return (evening.at(-1)?.to ?? 0) > DAY && next.length > 0 && hoursKey(evening) !== hoursKey(next);',
    change: '> → >=',
    why: 'hours that end at midnight bring nothing into the day after, whether it is written out or not',
  },
  {
    file: 'services/opening-hours/formats/to-opening-hours-string.ts',
    code: 'return (evening.at(-1)?.to ?? 0) > DAY && next.length > 0 && hoursKey(evening) !== hoursKey(next);',
    change: '0 → 1',
    why: 'one minute ends before midnight as none does',
  },
  {
    file: 'services/opening-hours/formats/from-norg2.ts',
    code: "const unknown = group.rows.some((row) => timesOf(row) === 'none' && stateOf(row) === 'OPEN');",
    change: 'some → every',
    why: 'rows of one day that are not alike contradict each other, which is answered above',
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
    file: 'services/opening-hours/validation/schedule-conflicts.ts',
    code: 'hoursUnknown: rule.hoursUnknown ?? false,',
    change: 'false → true',
    why: 'whether two rules meet is a matter of their days and spans alone',
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
  ...['4 → 5', '4 → 3'].map((change) => ({
    file: 'services/opening-hours/rules/rulebook.ts',
    code: 'export const LAST_KEPT = 4;',
    change,
    why: 'more or less that is remembered is no other answer',
  })),
  {
    file: 'services/opening-hours/rules/day-segments.ts',
    code: 'const place = day & (LAST_KEPT - 1);',
    change: '- → +',
    why: 'where a day is remembered is no other answer',
  },
  {
    file: 'services/opening-hours/compile-schedule.ts',
    code: "last: { from: 0, until: 0, state: 'UNKNOWN', claim: { reason: null, note: null, unconfirmed: false } },",
    change: 'false → true',
    why: 'no instant lies in a segment from 0 until 0',
  },
  {
    file: 'services/opening-hours/validate-schedule.ts',
    code: 'Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);',
    change: '0 → 1',
    why: 'a time zone is known or unknown at any instant',
  },
  {
    file: 'services/opening-hours/rules/compiled-rule.ts',
    code: 'result.push({ from, to: end < from ? end + 1440 : end, state, words });',
    change: '< → <=',
    why: 'a span without length is left out before',
  },
  ...['from', 'to'].map((end) => ({
    file: 'services/opening-hours/validation/schedule-conflicts.ts',
    code: `${end}: dayNumber(exception.${end}) ?? 0,`,
    change: '0 → 1',
    why: 'what is no day is refused before periods are compared',
  })),
  {
    file: 'services/opening-hours/formats/opening-hours-syntax.ts',
    code: 'const name = (weekday: number | undefined) => WEEKDAY_NAMES[weekday ?? 0];',
    change: '0 → 1',
    why: 'a run of weekdays has a first and a last',
  },
  {
    file: 'services/opening-hours/formats/to-opening-hours-string.ts',
    code: 'const hours = stretchesOf(book, A_MONDAY + (weekdays[0] ?? 0));',
    change: '0 → 1',
    why: 'a rule without weekdays is refused before',
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
