import { expect, test } from 'vitest';
import { InputError } from '../../../services/text-rules/input-error.ts';
import { checkSection } from '../../../services/text-rules/section.ts';

test('a section is the same however it is written', () => {
  for (const written of ['18', '§18', '§ 18', ' § 18 ']) expect(checkSection(written, ['section'])).toBe('§ 18');
  expect(checkSection('3-2', ['section'])).toBe('§ 3-2');
  for (const written of ['5a', '§ 5 a']) expect(checkSection(written, ['section'])).toBe('§ 5 a');
});

test('what is not one section is refused with the argument and the rule, never the value', () => {
  for (const wrong of ['', '§', 'atten', '18 og 19', "18'; drop table service"]) {
    expect(() => checkSection(wrong, ['filter', 'section'])).toThrow(InputError);
    expect(() => checkSection(wrong, ['filter', 'section'])).toThrow(/^filter\.section: .*\(SECTION\)$/);
  }
});
