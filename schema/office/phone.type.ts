import { Field, ID, Int } from 'type-graphql';
import type { PhoneNode } from '../../db/read-model/model.ts';
import { NodeEntity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { Sourced } from '../shared/sourced.ts';

export const PhonePurpose = registerDescribedEnum('PhonePurpose', 'What a phone number is for.', {
  SWITCHBOARD: 'The ordinary number.',
  EMERGENCY: 'For urgent need: no food, no place to sleep tonight.',
  CRISIS_LINE: 'A crisis centre’s line.',
  DEBT_ADVICE: 'Advice on money and debt.',
  NATIONAL_LINE:
    'NAV’s national line, where the office has reported no ordinary number of its own. It is no entry of the office’s: it cannot be changed there.',
  OTHER: 'Another purpose; see the comment.',
});
export type PhonePurpose = keyof typeof PhonePurpose;

@NodeEntity<PhoneNode>('Phone', 'A phone number that the public may ring.', [Sourced])
export class Phone extends Sourced {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, {
    description:
      'E.164, such as `+4755553333`; emergency, 116 and other short numbers as they are dialled, `113`, `116117`, `1881`.',
  })
  number!: string;

  @Field(() => PhonePurpose, { description: 'What it is for.' })
  purpose!: PhonePurpose;

  @Field(() => Boolean, {
    description: 'True where sources disagree on this number: show another one first, if there is one.',
  })
  disputed!: boolean;

  @Field(() => Int, {
    description:
      'Optimistic version, 1 or more: grows with each change but a mere verification; send it with a change.',
  })
  version!: number;
}
