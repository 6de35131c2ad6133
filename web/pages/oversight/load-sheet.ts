import { data } from 'react-router';
import { OversightSheetDocument, type OversightSheetQuery } from '../../generated/graphql.ts';
import type { Loading } from '../../render/page-context.ts';
import type { SignedInPage } from '../../sign-in/require-session.ts';
import { loadOversight, type OversightRow, type ShownOversight } from './load-oversight.ts';

export interface ShownSheet {
  readonly row: OversightRow;
  readonly period: ShownOversight['period'];
  readonly gaps: ShownOversight['gaps'];
  /** Of the whole region: its release, and what is to be known of its figures. */
  readonly oversight: ShownOversight['oversight'];
  /** Its offices with what is known of their hours; empty: none is known. */
  readonly offices: NonNullable<OversightSheetQuery['availability']>['nodes'];
  readonly municipality: OversightSheetQuery['municipality'];
  readonly findings: NonNullable<OversightSheetQuery['findings']>;
}

type SheetFinding = ShownSheet['findings']['nodes'][number];

/** Findings of the same kind together, in the order in which the kinds are named. */
export function findingsByKind(
  findings: readonly SheetFinding[],
  kinds: Readonly<Record<SheetFinding['kind'], string>>,
): readonly (readonly [SheetFinding['kind'], readonly SheetFinding[]])[] {
  const byKind = Map.groupBy(findings, ({ kind }) => kind);
  return (Object.keys(kinds) as SheetFinding['kind'][]).flatMap((kind) => {
    const alike = byKind.get(kind);
    return alike === undefined ? [] : [[kind, alike] as const];
  });
}

/** One municipality of the own region, as a page or a document shows it. */
export async function loadSheet(loading: Loading): Promise<{ page: SignedInPage; shown: ShownSheet }> {
  const { page, shown } = await loadOversight(loading);
  const number = loading.params['number'] ?? '';
  const row = shown.oversight.municipalities.find(({ municipality }) => municipality.number === number);
  if (row === undefined) throw data(null, { status: 404 });
  const { data: sheet } = await page.api.ask(OversightSheetDocument, {
    number,
    governor: page.signedIn.governor ?? '',
    on: page.today,
    language: page.apiLanguage,
  });
  const { municipality, findings, availability } = sheet;
  if (findings === null || availability === null) throw data(null, { status: 403 });
  const gaps = shown.gaps.filter((gap) => gap.municipality.number === number);
  const offices = availability.nodes.filter((one) => one.municipality.number === number && one.office !== null);
  return {
    page,
    shown: { row, oversight: shown.oversight, period: shown.period, gaps, offices, municipality, findings },
  };
}
