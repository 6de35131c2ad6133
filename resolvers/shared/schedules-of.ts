import type { OfficeNode, PhoneNode, ReceptionNode, ScheduleNode, SourceNode } from '../../db/read-model/model.ts';
import { type KnownHours, lastKnownHours } from '../../services/opening-hours/last-known-hours.ts';
import { closuresOf } from '../../services/opening-hours/office-period.ts';
import { rulesOn } from '../../services/opening-hours/rules-on.ts';
import { CHANNELS, type Channel, type Schedule } from '../../services/opening-hours/schedule.ts';

const schedules = new WeakMap<OfficeNode, readonly Schedule[]>();

/** An office's schedules as the opening-hours rules read them: one list an office and version, so that it is prepared once. */
export function schedulesOf(office: OfficeNode): readonly Schedule[] {
  let list = schedules.get(office);
  if (list === undefined) {
    list = office.schedules.map((node) => node.schedule);
    schedules.set(office, list);
  }
  return list;
}

/** The place or the line that a schedule belongs to. */
export function nodeOf(office: OfficeNode, schedule: Schedule | null): ScheduleNode | null {
  return office.schedules.find((node) => node.schedule === schedule) ?? closed.get(schedule ?? {}) ?? null;
}

const closedLists = new WeakMap<OfficeNode, readonly Schedule[]>();
const closed = new WeakMap<object, ScheduleNode>();

/**
 * The schedules that decide the state of a channel: the office's own, and where none is of the channel, the closing of the office
 * before its first day and from its last one on, as its owner states.
 */
export function schedulesFor(office: OfficeNode, channel: Channel): readonly Schedule[] {
  const known = schedulesOf(office);
  if (office.profile === null || known.some((schedule) => schedule.channel === channel)) return known;
  let list = closedLists.get(office);
  if (list === undefined) {
    list = withoutHours(office, office.profile);
    closedLists.set(office, list);
  }
  return list;
}

function withoutHours(office: OfficeNode, profile: NonNullable<OfficeNode['profile']>): readonly Schedule[] {
  const { openFrom, openUntil, source, sources, verifiedAt } = profile;
  const exceptions = closuresOf({ openFrom, openUntil, sourceId: source.id, verifiedAt });
  return CHANNELS.map((channel) => {
    const schedule = { id: `${office.number}-${channel}`, channel, timeZone: 'Europe/Oslo', weekly: [], exceptions };
    const nobodys = { office, reception: null, phone: null, disputeReason: null };
    closed.set(schedule, { schedule, ...nobodys, source, sources, verifiedAt });
    return schedule;
  });
}

/**
 * The subject and the source of an answer on hours. The source is looked up only where it is asked for: a page has dozens of
 * answers and seldom asks.
 */
export class AboutSchedule {
  readonly #node: ScheduleNode | null;
  readonly #day: () => string;

  /** @param day the day that the answer is of */
  constructor(node: ScheduleNode | null, day: () => string) {
    this.#node = node;
    this.#day = day;
  }

  get reception(): ReceptionNode | null {
    return this.#node?.reception ?? null;
  }

  get phone(): PhoneNode | null {
    return this.#node?.phone ?? null;
  }

  get sources(): readonly SourceNode[] {
    const ids = new Set(this.#rules().map(({ sourceId }) => sourceId));
    return [...ids].flatMap((id) => this.#node?.sources.find((source) => source.id === id) ?? []);
  }

  get verifiedAt(): string | null {
    return this.#rules()[0]?.verifiedAt ?? null;
  }

  /** Why sources disagree on these hours (nb); null: they do not. */
  get disputeReason(): string | null {
    return this.#node?.disputeReason ?? null;
  }

  /** The hours that were last known, where none are known any more on the day. */
  get lastKnown(): readonly KnownHours[] {
    return this.#node === null || this.#rules().length > 0 ? [] : lastKnownHours(this.#node.schedule, this.#day());
  }

  #rules() {
    return this.#node === null ? [] : rulesOn(this.#node.schedule, this.#day());
  }
}
