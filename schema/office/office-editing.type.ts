import { Field } from 'type-graphql';
import type {
  OfficePart as OfficePartName,
  OfficeSharing as OfficeSharingName,
} from '../../services/directory-writes/office-editing.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';

export const OfficePart = registerDescribedEnum<OfficePartName>(
  'OfficePart',
  'A part of an office that is changed by itself.',
  {
    NAME: 'Its name.',
    WEEKLY_HOURS: 'When it is open in ordinary weeks, on any channel.',
    SPECIAL_DAYS: 'Days with other hours.',
    PHONES: 'Its numbers.',
    RECEPTIONS: 'Its places, with their accessibility.',
    CONTACTS: 'Roles to turn to.',
    PROFILE: 'Website, chat, links to apply and to book, languages, and when it opens or ends.',
    NOTICES: 'Notices with an end.',
    COVERAGE: 'From when to when it serves a municipality.',
  },
);

export const OfficeSharing = registerDescribedEnum<OfficeSharingName>(
  'OfficeSharing',
  'How the municipalities that share an office share the right to change a part of it.',
  {
    EVERY_OWNER: 'Any of them changes it, for all of them; the others find it in feed, findings and by webhook.',
    OWN_ONLY: 'Each changes what is about itself, and nothing else.',
  },
);

@Entity('OfficeEditing', 'Who may change a part of an office.')
export class OfficeEditing {
  @Field(() => OfficePart, { description: 'Which part.' })
  part!: OfficePartName;

  @Field(() => String, { description: 'Name of the mutation that changes it, such as `savePhones`.' })
  mutation!: string;

  @Field(() => OfficeSharing, { description: 'Whether each of `municipalities` changes all of it, or its own only.' })
  sharing!: OfficeSharingName;
}
