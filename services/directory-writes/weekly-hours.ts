import type { LocalDate } from '../calendar/date-time.ts';
import { meets } from '../opening-hours/make-room.ts';
import {
  RULES_OF_SCHEDULE_MAX,
  type RuleChanges,
  replaceRules,
  type StoredRule,
  saysAlready,
} from '../opening-hours/replace-rules.ts';
import {
  type CheckedRule,
  checkRequestedHours,
  type RequestedHours,
  type RequestedRule,
} from '../opening-hours/requested-hours.ts';
import type { Channel } from '../opening-hours/schedule.ts';
import { InputError } from '../text-rules/input-error.ts';
import { checkPeriod } from './check-period.ts';
import type { ItemOutcome, ItemResult } from './plan-writes.ts';
import { problems } from './problems.ts';
import type { ItemProblem } from './write-kind.ts';

/** The week of one channel at one place or line from a day on, as somebody sends it. */
export interface WeeklyHoursItem {
  readonly office: string;
  readonly reception?: string | null;
  readonly phone?: string | null;
  readonly channel: Channel;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | null;
  readonly weekly: readonly RequestedRule[];
  readonly closedEveryDay?: boolean | null;
  readonly version: number;
}

/** The same, with nothing left out, and what is wrong with it. */
export interface CheckedWeek {
  readonly index: number;
  readonly office: string;
  readonly receptionId: string | null;
  readonly phoneId: string | null;
  readonly channel: Channel;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly rules: readonly CheckedRule[];
  readonly version: number;
  readonly problems: readonly ItemProblem[];
}

/** Checks a week by every rule of opening hours. */
export function checkWeek(item: WeeklyHoursItem, index: number): CheckedWeek {
  const { office, channel, validFrom, version, reception = null, phone = null, validTo = null } = item;
  const read = readRules(item);
  const period = checkPeriod({ validFrom, validTo }, 'validFrom', 'validTo');
  return {
    index,
    office,
    channel,
    validFrom,
    validTo,
    version,
    receptionId: reception,
    phoneId: phone,
    rules: 'rule' in read ? [] : read,
    problems: [...('rule' in read ? [read] : []), ...(period === null ? [] : [period])],
  };
}

function readRules({
  channel,
  validFrom,
  weekly,
  closedEveryDay = null,
}: WeeklyHoursItem): readonly CheckedRule[] | ItemProblem {
  const requested: RequestedHours = { channel, validFrom, weekly, closedEveryDay };
  try {
    return checkRequestedHours(requested).weekly ?? [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // The path of the field is beside the message.
    const { rule, argument, message } = error;
    const expected = message.slice(message.indexOf(': ') + 2);
    return { code: 'BAD_USER_INPUT', rule, message: expected, path: argument.slice(1) };
  }
}

/** The schedule of a week, and its rules. */
export interface ScheduleOfWeek {
  readonly schedule: string;
  readonly rules: readonly StoredRule[];
}

/** The facts that a plan depends on. */
export interface WeeksWorld {
  /** The version of each office that the caller may write, locked. */
  readonly versions: ReadonlyMap<string, number>;
  readonly exists: (office: string) => boolean;
  /** Keyed by the item's position in the batch; a problem: no schedule can be meant. */
  readonly schedules: ReadonlyMap<number, ScheduleOfWeek | ItemProblem>;
}

export interface WeeksPlan {
  readonly results: readonly ItemResult[];
  /** The weeks that are written, by schedule. */
  readonly written: readonly CheckedWeek[];
  readonly changes: ReadonlyMap<string, RuleChanges>;
}

/**
 * Decides for each week of a batch: whose it is, what is wrong with it, whether it changes anything. Weeks of one schedule
 * stand or fall together: half a year of hours would be wrong in the other half.
 *
 * @param keepGood whether what is good is written where something else is rejected.
 */
export function planWeeks(weeks: readonly CheckedWeek[], world: WeeksWorld, keepGood: boolean): WeeksPlan {
  const bySchedule = Map.groupBy(weeks, (week) => scheduleOf(week, world)?.schedule);
  const refusals = new Map(
    [...bySchedule.values()].flatMap((ofSchedule) => {
      // Counted once: a batch may have all of its weeks at one schedule.
      const count = ofSchedule.reduce((sum, { rules }) => sum + rules.length, 0);
      return ofSchedule.map((week) => [week.index, refusalsOf(week, { weeks: ofSchedule, count }, world)] as const);
    }),
  );
  const isRefused = ({ index }: CheckedWeek) => (refusals.get(index) ?? []).length > 0;
  const badSchedules = new Set(weeks.filter(isRefused).map((week) => scheduleOf(week, world)?.schedule));
  const isAnyRefused = weeks.some(isRefused);
  const results = weeks.map((week): ItemResult => {
    const of = scheduleOf(week, world);
    const found = refusals.get(week.index) ?? [];
    const waits = keepGood ? badSchedules.has(of?.schedule) : isAnyRefused;
    const outcome = found.length > 0 ? 'REJECTED' : waits ? 'HELD_BACK' : outcomeOf(week, of?.rules ?? []);
    const isStale = found.some(({ code }) => code === 'CONFLICT');
    const present = world.versions.get(week.office) ?? null;
    const version = outcome === 'REJECTED' && !isStale ? null : present;
    return { index: week.index, id: week.office, outcome, version, problems: found };
  });
  const written = weeks.filter((_, place) => ['CREATED', 'UPDATED'].includes(results[place]?.outcome ?? ''));
  const changed = Map.groupBy(written, (week) => scheduleOf(week, world)?.schedule ?? '');
  const changes = new Map(
    [...changed].map(([schedule, ofIt]) => [
      schedule,
      replaceRules(scheduleOf(ofIt[0] as CheckedWeek, world)?.rules ?? [], ofIt),
    ]),
  );
  return { results, written, changes };
}

function outcomeOf(week: CheckedWeek, rules: readonly StoredRule[]): ItemOutcome {
  if (saysAlready(rules, week)) return 'UNCHANGED';
  return rules.some((rule) => meets(rule, week)) ? 'UPDATED' : 'CREATED';
}

function scheduleOf({ index }: CheckedWeek, { schedules }: WeeksWorld): ScheduleOfWeek | null {
  const found = schedules.get(index);
  return found === undefined || 'rule' in found ? null : found;
}

const OF_OFFICE = { scopeIs: 'OFFICE' } as const;

/** @param together the weeks of its schedule, itself among them, and how many rules they have */
function refusalsOf(
  week: CheckedWeek,
  together: { readonly weeks: readonly CheckedWeek[]; readonly count: number },
  world: WeeksWorld,
): readonly ItemProblem[] {
  if (!world.exists(week.office)) return [problems.scopeUnknown(OF_OFFICE)];
  const version = world.versions.get(week.office);
  if (version === undefined) return [problems.forbidden()];
  if (week.problems.length > 0) return week.problems;
  if (week.version !== version) return [problems.stale(version)];
  const place = world.schedules.get(week.index);
  if (place !== undefined && 'rule' in place) return [place];
  if (together.count + (place?.rules.length ?? 0) > RULES_OF_SCHEDULE_MAX)
    return [problems.tooManyRules(RULES_OF_SCHEDULE_MAX)];
  const earlier = together.weeks.find((one) => one.index < week.index && meets(one, week));
  return earlier === undefined ? [] : [problems.twice(earlier.index)];
}
