import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkSource } from '../../../schema/limits/check-source.ts';
import { limits } from '../../../schema/limits/limits.ts';

describe('the text of a document', () => {
  test('brackets in strings and comments do not count', () => {
    const many = '['.repeat(500);
    for (const source of [
      `{ a(x: "${many}") }`,
      `{ a(x: "\\"${many}") }`,
      `{ a(x: """${many} \\""" ${many}""") }`,
      `# ${many}\n{ a }`,
    ])
      expect(checkSource(source)).toBeNull();
    expect(checkSource(`{ a(x: "") ${many}`)?.rule).toBe('NESTING');
    expect(checkSource(`{ a(x: ${many}`)?.rule).toBe('NESTING');
  });

  test('whatever it is, the check ends, and what it passes the parser can take', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '[', ']', '(', ')', '"', '"""', '\\', '#', '\n', 'a', ' '), {
          maxLength: 300,
        }),
        (parts) => {
          const source = parts.join('');
          if (checkSource(source) !== null) return;
          try {
            parse(source, { maxTokens: limits.tokensMax });
          } catch (error) {
            expect((error as Error).message).toMatch(/^Syntax Error/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
