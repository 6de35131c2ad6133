import { Field } from 'type-graphql';
import { Municipality } from '../municipality/municipality.type.ts';
import { LegalBasis } from '../service/service-parts.type.ts';
import { Entity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { CoverageDuty } from './oversight.enums.ts';

@Entity(
  'CoverageGap',
  'A duty of a municipality that the platform knows of nothing to meet on the day: a gap in what is known, to be looked into, and no finding of breach.',
)
export class CoverageGap {
  @Field(() => Municipality, { description: 'Whose duty it is.' })
  municipality!: Municipality;

  @Field(() => CoverageDuty, { description: 'The duty.' })
  duty!: CoverageDuty;

  @Field(() => LegalBasis, { description: 'The act and section that it rests on.' })
  legalBasis!: LegalBasis;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day without a known one. Null: none was ever known, so no day is.',
  })
  since!: string | null;
}
