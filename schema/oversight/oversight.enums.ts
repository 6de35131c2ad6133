import { registerDescribedEnum } from '../shared/register-enum.ts';

export const CoverageDuty = registerDescribedEnum('CoverageDuty', 'A duty that every municipality has.', {
  CRISIS_CENTRE: 'A crisis-centre offer (krisesenterlova § 2).',
  NAV_OFFICE: 'A local office shared with the state (NAV-loven § 13).',
});
export type CoverageDuty = keyof typeof CoverageDuty;

export const RateDeviationStatus = registerDescribedEnum(
  'RateDeviationStatus',
  'Whether a municipality’s own rate can be compared with the state’s guideline.',
  {
    IN_FORCE: 'Both figures are confirmed for the day.',
    NOT_CONFIRMED: 'At least one of the figures is the last known one and not confirmed for the day.',
    NOT_REPORTED: 'No own rate is known: a gap in what is known, not proof that it follows the guideline.',
  },
);
export type RateDeviationStatus = keyof typeof RateDeviationStatus;

export const SizeGroup = registerDescribedEnum(
  'SizeGroup',
  'Municipalities of about the same size, by their published cases a year on level P in the period, not by inhabitants.',
  {
    UNDER_100: 'Up to 99 published cases a year.',
    FROM_100_TO_299: '100 to 299.',
    FROM_300_TO_999: '300 to 999.',
    FROM_1000: '1000 or more.',
    UNKNOWN: 'None published, not reported, or not yet released.',
  },
);
export type SizeGroup = keyof typeof SizeGroup;
