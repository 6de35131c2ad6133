import type { AccessTable } from '../table.ts';

/** Hours are set by the municipalities that the office serves. */
export const setOfficeHours: AccessTable = {
  Weekday: { PUBLIC: 'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY' },
  SetOfficeHoursInput: {
    MUNICIPALITY: 'office reception channel validFrom weekly closedEveryDay exceptions dryRun version idempotencyKey',
  },
  SaveWeeklyHoursInput: { MUNICIPALITY: 'items onRejected dryRun idempotencyKey' },
  OfficeWeekInput: {
    MUNICIPALITY: 'office reception phone channel validFrom validTo weekly closedEveryDay version',
  },
  WeeklyHoursInput: { MUNICIPALITY: 'days spans everyWeeks cycleFrom season note' },
  HoursSeasonInput: { MUNICIPALITY: 'from until' },
  OpeningSpanInput: { MUNICIPALITY: 'opens closes state' },
  OpeningExceptionInput: { MUNICIPALITY: 'date until state spans reason' },
  SetOfficeHoursPayload: { MUNICIPALITY: 'office change preview userErrors' },
  ChangeReceipt: { MUNICIPALITY: 'id cursor' },
  Error: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'message' },
  UserError: { 'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'code explanation message path' },
  UserErrorCode: {
    'MUNICIPALITY GOVERNOR ADMINISTRATOR': 'BAD_USER_INPUT CONFLICT FORBIDDEN NOT_FOUND IDEMPOTENCY_KEY_REUSED',
  },
};
