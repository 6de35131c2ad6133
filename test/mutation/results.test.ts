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
    results().add(mutant(), join(folder, 'rule.test.ts'));
    expect(results().isKilled(mutant())).toBe(true);
  });

  it('one that ran for ever is not tried again either', () => {
    results().add(mutant(), 'TIMEOUT');
    expect(results().isKilled(mutant())).toBe(true);
  });

  it('a survivor is tried again', () => {
    results().add(mutant(), null);
    expect(results().isKilled(mutant())).toBe(false);
  });

  it('a kill no longer counts when the test or the rule has changed', () => {
    results().add(mutant(), join(folder, 'rule.test.ts'));
    writeFileSync(join(folder, 'rule.test.ts'), 'a weaker test');
    expect(results().isKilled(mutant())).toBe(false);

    results().add(mutant(), join(folder, 'rule.test.ts'));
    writeFileSync(join(folder, 'rule.ts'), 'const MIN = 5; const MAX = 9;');
    expect(results().isKilled(mutant())).toBe(false);
  });
});
