import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const codeBlock = (text: string, language: string) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];

test('the README’s TypeScript example is the one that the compiler checks', () => {
  expect(codeBlock(read('README.md'), 'ts')).toBe(read('codegen/client/example.ts'));
});
