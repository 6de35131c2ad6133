import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const codeBlock = (text: string, language: string) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];

test('the guide’s TypeScript example is the one that the compiler checks', () => {
  expect(codeBlock(read('docs/using-the-api.md'), 'ts')).toBe(read('codegen/client/example.ts'));
});
