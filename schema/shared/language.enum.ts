import { registerDescribedEnum } from './register-enum.ts';

export const Language = registerDescribedEnum('Language', 'A language that the platform’s own texts are written in.', {
  NB: 'Norwegian, bokmål.',
  NN: 'Norwegian, nynorsk.',
  EN: 'English.',
});
export type Language = keyof typeof Language;
