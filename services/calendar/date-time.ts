/** A day as `YYYY-MM-DD`, without time or zone. */
export type LocalDate = string;
/** A wall time as `HH:MM`, 00:00 to 24:00 (24:00 only as an end). */
export type LocalTime = string;
/** An instant as RFC 3339 with an offset. */
export type Instant = string;

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
