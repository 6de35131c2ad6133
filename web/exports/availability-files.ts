import type { RouteObject } from 'react-router';
import { type Availability, loadAvailability } from '../pages/oversight/load-availability.ts';
import type { Loading, PageContext } from '../render/page-context.ts';
import { showDay } from '../words/show-time.ts';
import { csvResponse } from './csv.ts';
import { dayCell, type ExportTable } from './export-table.ts';
import { xlsxResponse } from './workbook.ts';

type Reader = Pick<PageContext, 'words' | 'language' | 'today'>;

/** A row an office of a municipality; what is not reported is an empty cell, never a nought. */
function tableOf({ nodes }: Availability, { words }: Reader): ExportTable {
  const { availability: text } = words.trend;
  const { columns } = text;
  const header = [
    words.oversight.columns.number,
    columns.municipality,
    columns.office,
    columns.dropIn,
    columns.changed,
    columns.line,
    text.lineColumn,
    columns.confirmed,
    text.statusColumn,
  ];
  const rows = nodes.map(({ municipality, office, dropIn, emergencyLine, confirmation }) => [
    municipality.number,
    municipality.name,
    office?.name ?? text.noOffice,
    dropIn.hours,
    text.changed[dropIn.changedSince === null ? 'unknown' : dropIn.changedSince ? 'yes' : 'no'],
    text.line[emergencyLine.status],
    emergencyLine.hoursPerWeek,
    dayCell(confirmation.lastConfirmedOn),
    text.status[confirmation.status],
  ]);
  return { header, rows, shares: new Set() };
}

const aboutOf = ({ notices }: Availability, { words, language, today }: Reader) => [
  words.trend.availability.caption(showDay(today, language)),
  words.trend.availability.lead,
  ...notices.map(({ message }) => message),
];

async function csv(loading: Loading): Promise<Response> {
  const { page, shown } = await loadAvailability(loading);
  return csvResponse(tableOf(shown, page), 'apningstid.csv');
}

async function xlsx(loading: Loading): Promise<Response> {
  const { page, shown } = await loadAvailability(loading);
  return await xlsxResponse({
    table: tableOf(shown, page),
    about: aboutOf(shown, page),
    name: 'apningstid.xlsx',
  });
}

export const availabilityFiles: RouteObject[] = [
  { path: '/tilsyn/apningstid.csv', loader: csv },
  { path: '/tilsyn/apningstid.xlsx', loader: xlsx },
];
