import { Field, ID, InputType, Int } from 'type-graphql';
import { ContactRole } from '../office/contact.type.ts';
import { PhonePurpose } from '../office/phone.type.ts';
import { ReceptionKind } from '../office/reception.type.ts';
import { OfficeItemPartInput } from './save-input.ts';

const Flag = (description: string): PropertyDecorator => Field(() => Boolean, { nullable: true, description });
const Text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@InputType('OfficeItemInput', {
  description: 'A change of an office. Absent fields stay; offices come and go with the register.',
})
export class OfficeItemInput {
  @Field(() => ID, { description: 'The office’s four-digit number; it must serve a municipality of yours.' })
  number!: string;

  @Field(() => Int, { nullable: true, description: 'The `Office.version` that the change is based on; required.' })
  version?: number | null;

  @Text('The name, 1 to 200 characters. Absent: stays.')
  name?: string | null;
}

@InputType('PhoneItemInput', { description: 'A new, changed or removed line of an office. Absent fields stay.' })
export class PhoneItemInput extends OfficeItemPartInput {
  @Text('The number as people write it; Norwegian without a country code. Required with a new line.')
  number?: string | null;

  @Field(() => PhonePurpose, {
    nullable: true,
    description: 'What it is for, not CRISIS_LINE. Required with a new line.',
  })
  purpose?: PhonePurpose | null;

  @Text('What else to know of it, such as its hours in words (nb), 1 to 500 characters. Null: nothing.')
  comment?: string | null;
}

@InputType('AddressInput', { description: 'Where a place is: all of it.' })
export class AddressInput {
  @Field(() => String, { description: 'Street and number, 1 to 200 characters.' })
  street!: string;

  @Field(() => String, { description: 'Four digits with the leading zero.' })
  postalCode!: string;

  @Field(() => String, { description: 'The postal town, 1 to 200 characters.' })
  city!: string;
}

@InputType('AccessibilityInput', {
  description: 'What can be relied on at a place. Of each: absent stays, null is not stated.',
})
export class AccessibilityInput {
  @Flag('No step on the way in.')
  stepFree?: boolean | null;

  @Flag('A hearing loop.')
  hearingLoop?: boolean | null;

  @Flag('Parking for people with a disability permit.')
  parking?: boolean | null;

  @Flag('Somebody meets and guides who asks for it.')
  guide?: boolean | null;
}

@InputType('ReceptionItemInput', { description: 'A new, changed or removed place of an office. Absent fields stay.' })
export class ReceptionItemInput extends OfficeItemPartInput {
  @Text('The name, 1 to 200 characters, no other place of the office has it. Required with a new place.')
  name?: string | null;

  @Field(() => ReceptionKind, {
    nullable: true,
    description: 'What it is open for. Required with a new place.',
  })
  kind?: ReceptionKind | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where it is. Null: not reported.' })
  address?: AddressInput | null;

  @Text('How to get there or in (nb), 1 to 10 000 characters. Null: not reported.')
  accessDescription?: string | null;

  @Field(() => AccessibilityInput, {
    nullable: true,
    description: 'Whether it is step-free, and what else can be relied on. Null: nothing is stated.',
  })
  accessibility?: AccessibilityInput | null;
}

@InputType('ContactItemInput', {
  description:
    'A new, changed or removed contact of an office. Absent fields stay. Its particulars are shown within your own and your governor’s reach alone; earlier ones are not stored.',
})
export class ContactItemInput extends OfficeItemPartInput {
  @Field(() => ContactRole, {
    nullable: true,
    description: 'What the contact does. Required with a new one.',
  })
  role?: ContactRole | null;

  @Text('The person’s name, 1 to 200 characters. Null: not known.')
  name?: string | null;

  @Text('Direct phone as people write it. Null: not known.')
  phone?: string | null;

  @Text('Direct e-mail. Null: not known.')
  email?: string | null;
}
