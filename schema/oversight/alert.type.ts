import { Field, ID } from 'type-graphql';
import type { AlertKind as KindName } from '../../services/oversight/alerts.ts';
import { TrendSignal } from '../case-statistics/trend.enums.ts';
import { Municipality } from '../municipality/municipality.type.ts';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { LocalDate } from '../shared/scalars.ts';
import { CoverageDuty } from './oversight.enums.ts';

export const AlertKind = registerDescribedEnum<KindName>('AlertKind', 'What has changed.', {
  SIGNAL_CHANGED:
    'How the share of decisions within 14 days of the last twelve released months stands beside the nation’s.',
  GAP_OPENED: 'A duty that something was known to meet: nothing is any more. See `coverageGaps`.',
  GAP_CLOSED: 'A duty that nothing was known to meet: something is now.',
  AGREEMENT_ENDING: 'A crisis-centre agreement has come within six months of its end, or an end was stated.',
});

@Entity('OversightAlert', 'One change in a municipality. It shows where to look and is not a finding.')
export class OversightAlert {
  @Field(() => ID, { description: 'The same change has the same id, however often it is asked for.' })
  id!: string;

  @Field(() => AlertKind, { description: 'What has changed.' })
  kind!: KindName;

  @Field(() => Municipality, { description: 'Where.' })
  municipality!: Municipality;

  @Field(() => CoverageDuty, { nullable: true, description: 'Of a gap: the duty. Null: another kind.' })
  duty!: CoverageDuty | null;

  @Field(() => TrendSignal, {
    nullable: true,
    description: 'Of a signal: what it was. Null: another kind, or nothing was released then.',
  })
  signalBefore!: TrendSignal | null;

  @Field(() => TrendSignal, { nullable: true, description: 'Of a signal: what it is. Null: another kind.' })
  signalNow!: TrendSignal | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'AGREEMENT_ENDING: first day without it. GAP_OPENED: first day without what was known. Null: no day is known.',
  })
  on!: string | null;
}

export const OversightAlertConnection = connectionOf(
  'OversightAlert',
  () => OversightAlert,
  'the changes, by municipality',
);
