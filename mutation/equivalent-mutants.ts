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
    file: 'services/identity/verify-token.ts',
    code: 'return checkLifetime(payload.iat ?? 0, payload.exp ?? 0, rules, now) ?? readClaims(payload);',
    change: '0 → 1',
    why: 'both claims are required by the line above: the number is there for the compiler alone',
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
