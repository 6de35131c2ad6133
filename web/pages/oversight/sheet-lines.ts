import type { PageContext } from '../../render/page-context.ts';
import { dayBefore, showDay, showNumber } from '../../words/show-time.ts';
import type { ShownSheet } from './load-sheet.ts';

type Reader = Pick<PageContext, 'words' | 'language'>;

/** Each office with how long people can walk in, whether somebody answers when it is urgent, and how sure that is. */
export function officeLines({ offices }: ShownSheet, { words, language }: Reader): readonly string[] {
  const { availability: text } = words.trend;
  const hours = (value: number) => showNumber(value, language, Number.isInteger(value) ? 0 : 2);
  return offices.map(({ office, dropIn, emergencyLine, confirmation }) => {
    const line =
      emergencyLine.hoursPerWeek === null
        ? text.line[emergencyLine.status]
        : text.lineHours(hours(emergencyLine.hoursPerWeek));
    const confirmed = [
      confirmation.lastConfirmedOn && showDay(confirmation.lastConfirmedOn, language),
      text.status[confirmation.status],
    ];
    return [
      office?.name ?? text.noOffice,
      `${text.columns.dropIn}: ${dropIn.hours === null ? text.notReported : hours(dropIn.hours)}`,
      `${text.columns.line}: ${line}`,
      `${text.columns.confirmed}: ${confirmed.filter(Boolean).join(', ')}`,
    ].join('. ');
  });
}

/** Each crisis centre that an agreement is known with, and how long it holds. */
export function agreementLines({ municipality }: ShownSheet, { words, language }: Reader): readonly string[] {
  const { oversight: text } = words;
  return (municipality?.crisisCentreAgreements ?? []).map(
    ({ crisisCentre, validTo }) =>
      `${crisisCentre.name} (${validTo ? text.ends(showDay(dayBefore(validTo), language)) : text.noEnd})`,
  );
}
