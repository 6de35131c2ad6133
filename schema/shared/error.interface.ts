import { Field, InterfaceType } from 'type-graphql';

@InterfaceType('Error', {
  description: 'Why an input, or a part of it, was not taken: one fragment shows it of any kind of answer.',
})
export abstract class InputRefused {
  @Field(() => String, { simple: true, description: 'The rule that was broken, in English; never the value sent.' })
  message!: string;
}
