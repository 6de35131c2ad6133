import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMutants } from '../../mutation/find-mutants.ts';
import { Results } from '../../mutation/results.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  writeFileSync(join(folder, 'rule.ts'), 'const MIN = 5;');
  writeFileSync(join(folder, 'rule.test.ts'), 'a test');
});
afterEach(() => rmSync(folder, { recursive: true }));

const results = () => new Results(join(folder, 'results.jsonl'));
const mutant = () => findMutants(join(folder, 'rule.ts'), 'const MIN = 5;')[0]!;

describe('a mutation run that goes on', () => {
  it('a killed mutant is not tried again', () => {
    results().killed(mutant(), join(folder, 'rule.test.ts'));
    expect(results().isKilled(mutant())).toBe(true);
  });

  it('one that ran for ever is not tried again either', () => {
    results().killed(mutant(), 'TIMEOUT');
    expect(results().isKilled(mutant())).toBe(true);
  });

  it('what no test has killed is tried again', () => {
    expect(results().isKilled(mutant())).toBe(false);
  });

  it('the quickest tests of the last run are asked first', () => {
    results().measured('slow.test.ts', 9);
    results().measured('quick.test.ts', 0.1);
    expect(['slow', 'new', 'quick'].map((name) => results().secondsOf(`${name}.test.ts`))).toEqual([9, 1, 0.1]);
  });

  it('a kill no longer counts when the test or the rule has changed', () => {
    results().killed(mutant(), join(folder, 'rule.test.ts'));
    writeFileSync(join(folder, 'rule.test.ts'), 'a weaker test');
    expect(results().isKilled(mutant())).toBe(false);

    results().killed(mutant(), join(folder, 'rule.test.ts'));
    writeFileSync(join(folder, 'rule.ts'), 'const MIN = 5; const MAX = 9;');
    expect(results().isKilled(mutant())).toBe(false);
  });
});
