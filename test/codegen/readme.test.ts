import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REGISTERED_ROLES, ROLES } from '../../services/identity/viewer.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const codeBlock = (text: string, language: string) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];

test('the guide’s TypeScript example is the one that the compiler checks', () => {
  expect(codeBlock(read('docs/using-the-api.md'), 'ts')).toBe(read('codegen/client/example.ts'));
});

test('the guide says of every role who it is, and development has a client of every one', () => {
  const guide = read('docs/using-the-api.md');
  expect(ROLES.filter((role) => !guide.includes(`| ${role} |`))).toEqual([]);
  const { clients } = JSON.parse(read('db/seed/data/examples.json')) as {
    readonly clients: { readonly role: string }[];
  };
  const all = new Set([...clients.map(({ role }) => role), 'MUNICIPALITY']);
  expect(REGISTERED_ROLES.filter((role) => !all.has(role))).toEqual([]);
});
