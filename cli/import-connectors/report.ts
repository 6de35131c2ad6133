import type { ImportReport, ReadDelivery } from '../../db/sources/delivery.ts';

/** Lines of one kind printed one by one; the rest is counted. */
const LINES_MAX = 20;

/**
 * The outcome of a delivery as lines for the person who must mend it (nb): what is new, where each fault is, what to do next.
 * Names and places, never a value of a rejected row.
 */
export function reportLines(delivery: ReadDelivery, report: ImportReport, dryRun: boolean): string[] {
  const { diff, suspicions } = report;
  const { rejected, omitted = [], normalised = [], encoding, remarks = [] } = delivery;
  return [
    `${dryRun ? 'Prøvekjøring' : 'Import'} av ${delivery.importer}: ${rowCounts(delivery)}.`,
    ...(encoding?.isGuess ? [`Lest som ${encoding.name}; filen sier ikke selv tegnsettet. Se etter æ, ø og å.`] : []),
    ...some('+ nytt:', diff.created),
    ...some(
      '~ endret:',
      diff.changed.map(({ key, fields }) => `${key}: ${fields.join(', ')}`),
    ),
    ...some('- borte:', diff.missing),
    ...some(
      '=',
      normalised.map(({ given, read, ...at }) => `${placeOf({ ...at, path: null })}: «${given}» er lest som ${read}`),
    ),
    ...some('!', rejected.map(faultLine)),
    ...some('? utelatt:', omitted.map(faultLine)),
    ...remarks.map((remark) => `i ${remark}`),
    `Nye: ${diff.created.length}, endret: ${diff.changed.length}, uendret: ${diff.unchanged.length}, borte: ${diff.missing.length}, avvist og som før: ${diff.untouched.length}.`,
    ...suspicions.map(({ rule, message }) => `${message} (${rule})`),
    ...outcomeLines(delivery, report, dryRun),
    ...nextStep(delivery, dryRun),
  ];
}

function rowCounts({ stats: { read, accepted, rejected, skipped, repeated } }: ReadDelivery): string {
  return [
    `${read} ${read === 1 ? 'rad' : 'rader'} lest`,
    `${accepted} godtatt`,
    `${rejected} avvist`,
    ...(skipped > 0 ? [`${skipped} som ikke skal hit`] : []),
    ...(repeated > 0 ? [`${repeated} gjentatt ordrett`] : []),
  ].join(', ');
}

function outcomeLines(delivery: ReadDelivery, report: ImportReport, dryRun: boolean): string[] {
  const { observations, findings, outcome, served, newDeadLetters } = report;
  if (dryRun) {
    const records = delivery.records === undefined ? '' : `Poster som ville blitt endret: ${served}. `;
    return [`${records}Ingenting er endret.`];
  }
  const observed = `opplysninger som er nye: ${observations.added}, gjentatt: ${observations.restated}, ikke lenger oppgitt: ${observations.withdrawn}`;
  return [
    `${OUTCOMES[outcome]} (${outcome}): ${observed}; viste verdier som er endret: ${served}; nye rader som venter på retting: ${newDeadLetters}.`,
    ...(findings === null
      ? []
      : [`Funn som er nye: ${findings.opened}, løst: ${findings.resolved}, fortsatt åpne: ${findings.stillOpen}.`]),
  ];
}

const OUTCOMES: Readonly<Record<ImportReport['outcome'], string>> = {
  APPLIED: 'Tatt inn',
  UNCHANGED: 'Ingenting nytt',
  KEPT: 'Tatt inn; det som mangler, står som før',
  FAILED: 'Ikke tatt inn',
};

/** The sender's next steps; empty where all rows were accepted. */
function nextStep({ rejected, omitted = [], stats }: ReadDelivery, dryRun: boolean): string[] {
  const rest = dryRun ? 'ville blitt tatt inn' : 'er tatt inn';
  return [
    ...(rejected.length > 0
      ? [
          `Rett radene som er merket !, og send hele filen på nytt. ${stats.accepted > 0 ? `De andre radene ${rest}.` : 'Ingen rad kom gjennom.'}`,
        ]
      : []),
    ...(omitted.length > 0
      ? [`Det som er merket ?, er utelatt; resten av raden ${rest}. Rett det, og send på nytt.`]
      : []),
  ];
}

/** A fault in one line: its place, the problem and the next step. */
export function faultLine(fault: ReadDelivery['rejected'][number]): string {
  return `${placeOf(fault)}: ${fault.message} (${fault.rule})`;
}

type Place = Pick<ReadDelivery['rejected'][number], 'row' | 'line' | 'column' | 'path'>;

function placeOf({ row, line, column, path }: Place): string {
  const place = `rad ${row}${line === null ? '' : ` (linje ${line})`}`;
  return [place, column ?? path ?? ''].filter(Boolean).join(', ');
}

/** The first of many lines, and how many more there are. */
export function some(mark: string, lines: readonly string[]): string[] {
  const rest = lines.length - LINES_MAX;
  return [
    ...lines.slice(0, LINES_MAX).map((line) => `${mark} ${line}`),
    ...(rest > 0 ? [`${mark} … og ${rest} til`] : []),
  ];
}
