import type { DirectoryVersion, OfficeNode, ScheduleNode, SourceNode } from '../../db/read-model/model.ts';
import { rulesOn } from '../../services/opening-hours/rules-on.ts';
import type { Schedule } from '../../services/opening-hours/schedule.ts';

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

/** On whose word a schedule says what it says of a day, and when somebody last confirmed it. */
export function wordOn(
  node: ScheduleNode | null,
  day: string,
  { sources }: DirectoryVersion,
): { readonly sources: readonly SourceNode[]; readonly verifiedAt: string | null } {
  if (node === null) return { sources: [], verifiedAt: null };
  const rules = rulesOn(node.schedule, day);
  const ids = [...new Set(rules.map(({ sourceId }) => sourceId))];
  return { sources: ids.flatMap((id) => sources.get(id) ?? []), verifiedAt: rules[0]?.verifiedAt ?? null };
}
