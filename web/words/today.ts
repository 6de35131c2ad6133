/** The day in Norway at an instant, `YYYY-MM-DD`. */
export function todayInNorway(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Oslo' }).format(now);
}
