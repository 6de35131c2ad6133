import { scheduleOf } from '../../services/help-lines/line-schedule.ts';
import type { HelpLineNode } from './country-nodes.ts';
import type { Draft } from './draft.ts';
import type { OfficeNode, PhoneNode, ScheduleNode } from './model.ts';

const NAV = 'nav';

/**
 * Puts NAV's national line first among the phones of every office that has reported no ordinary number: whoever looks for
 * an office finds a number to ring. It is the line's fact, with the line's hours and source, and no entry of the office's.
 */
export function addNationalLine(offices: Iterable<Draft<OfficeNode>>, helpLines: readonly HelpLineNode[]): void {
  const line = helpLines.find(({ id }) => id === NAV);
  if (line === undefined || line.number === null) return;
  const { number, source, sources, verifiedAt } = line;
  for (const office of offices) {
    if (office.phones.some(({ purpose }) => purpose === 'SWITCHBOARD')) continue;
    const schedules: ScheduleNode[] = [];
    const phone: PhoneNode = Object.freeze({
      id: `${office.number}-national-line`,
      number,
      purpose: 'NATIONAL_LINE',
      disputed: false,
      disputeReason: null,
      comment: 'Navs landsdekkende nummer; kontoret har ikke oppgitt et eget.',
      version: 1,
      schedules,
      source,
      sources,
      verifiedAt,
    });
    const schedule = scheduleOf(line);
    schedules.push(
      Object.freeze({ schedule, office, reception: null, phone, disputeReason: null, source, sources, verifiedAt }),
    );
    Object.freeze(schedules);
    office.phones.unshift(phone);
  }
}
