import type { AccessTable } from '../table.ts';

/** Opening hours are everybody's to read. */
export const openingHours: AccessTable = {
  Channel: { PUBLIC: 'DROP_IN APPOINTMENT PHONE EMERGENCY_PHONE APPLICATION_DELIVERY PUBLIC_COMPUTER' },
  OpeningState: {
    PUBLIC:
      'state until nextOpening reason reasonEnglish reasonNynorsk channel reception phone sources verifiedAt note note(language:) unconfirmed confirmation lastKnown',
  },
  OpeningStateValue: { PUBLIC: 'OPEN BY_APPOINTMENT CLOSED UNKNOWN' },
  OpeningSpan: { PUBLIC: 'opens closes state' },
  HoursRules: { PUBLIC: 'channel reception phone weekly exceptions' },
  WeeklyRule: {
    PUBLIC: 'days spans hoursUnknown validFrom validTo everyWeeks cycleFrom season note sources verifiedAt',
  },
  HoursSeason: { PUBLIC: 'from until' },
  HoursException: { PUBLIC: 'from until state spans reason sources verifiedAt' },
  UnknownSpan: { PUBLIC: 'opens closes' },
  OpeningDay: {
    PUBLIC:
      'date channel state spans unknownSpans reason reasonEnglish reasonNynorsk reception phone sources verifiedAt note note(language:) unconfirmed confirmation lastKnown',
  },
};
