import type { TrendSignal as SignalName } from '../../services/oversight/trend-signal.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';

export const TrendPeriod = registerDescribedEnum('TrendPeriod', 'How long the points of a trend are.', {
  MONTH: 'Calendar months.',
  QUARTER: 'Calendar quarters.',
  YEAR: 'Calendar years.',
  ROLLING_YEAR: 'The four quarters that end with each quarter: seasons even out, and neighbouring points share cases.',
});
export type TrendPeriod = keyof typeof TrendPeriod;

export const ComparisonKind = registerDescribedEnum('ComparisonKind', 'What a municipality is compared with.', {
  NATION: 'The whole country.',
  COUNTY: 'Its county.',
  GOVERNOR: 'The district of its county governor.',
  SIMILAR: 'The other municipalities of its KOSTRA group: alike in inhabitants, costs and means.',
  CHOSEN: 'The municipalities of `chosen`.',
});
export type ComparisonKind = keyof typeof ComparisonKind;

export const TrendSignal = registerDescribedEnum<SignalName>(
  'TrendSignal',
  'How the figure of the whole period stands beside the first comparison. It shows where to look and is no finding.',
  {
    HIGHER: 'Higher than chance explains.',
    LOWER: 'Lower than chance explains.',
    WITHIN: 'No further away than chance explains.',
    TOO_FEW: 'One of the two has no figure, see the status of the points; or nothing is compared with.',
  },
);
export type TrendSignal = keyof typeof TrendSignal;
