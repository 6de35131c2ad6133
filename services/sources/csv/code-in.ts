import { z } from 'zod';

/** A word of a template as the platform's code; capitals and spaces around it mean nothing. */
export function codeIn<Code extends string>(codes: Readonly<Record<string, Code>>) {
  return z.unknown().transform((value, context): Code => {
    const word = typeof value === 'string' ? value.trim().normalize('NFC').toLocaleLowerCase('nb') : '';
    if (Object.hasOwn(codes, word)) return codes[word] as Code;
    context.addIssue({ code: 'custom', message: word === '' ? 'MISSING' : 'WRONG_VALUE' });
    return z.NEVER;
  });
}
