import type { OfficeNode, ScheduleNode } from '../db/read-model/model.ts';
import type { Schedule } from '../services/opening-hours/schedule.ts';

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
  return office.schedules.find((node) => node.schedule === schedule) ?? null;
}
