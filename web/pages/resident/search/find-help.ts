import { redirect } from 'react-router';
import {
  type FoundServiceFragment,
  HelpInMunicipalityDocument,
  type HelpInMunicipalityQuery,
  SearchEverythingDocument,
  type SearchEverythingQuery,
  StatutoryServiceDocument,
} from '../../../generated/graphql.ts';
import { SEARCH_TEXT_MAX } from '../../../parts/search-form.tsx';
import { type Loading, type PageContext, pageContext } from '../../../render/page-context.ts';

export type FoundPlace = SearchEverythingQuery['findOffices']['nodes'][number];
export type FoundLine = SearchEverythingQuery['helpLines'][number];
export type HelpingMunicipality = NonNullable<HelpInMunicipalityQuery['municipality']>;

export interface HelpFound {
  readonly text: string;
  readonly problem: 'empty' | 'tooLong' | null;
  /** Where the reader said to live, as it was written; null: in the text itself, or nowhere yet. */
  readonly place: string | null;
  readonly places: readonly FoundPlace[];
  readonly advice: string | null;
  readonly services: SearchEverythingQuery['services'] | null;
  /** Each kind of service once: in the words of the municipality that is meant, else as the law has it. */
  readonly kinds: readonly FoundServiceFragment[];
  /** The one municipality that is meant, with the offices that the place leads to. Null: none, or several. */
  readonly here: HelpingMunicipality | null;
  /** National lines about money and debt. */
  readonly debtLines: readonly FoundLine[];
}

const NOTHING = { place: null, places: [], advice: null, services: null, kinds: [], here: null, debtLines: [] };

/** Finds what a text is about and where its reader lives: in the text itself, in `sted`, or as `kommune` once it is chosen. */
export async function findHelp({ request, context }: Loading): Promise<HelpFound | Response> {
  const page = context.get(pageContext);
  const fields = new URL(request.url).searchParams;
  const text = (fields.get('q') ?? '').trim();
  const problem = text === '' ? 'empty' : text.length > SEARCH_TEXT_MAX ? 'tooLong' : null;
  if (problem !== null) return { ...NOTHING, text: text.slice(0, SEARCH_TEXT_MAX), problem };
  const place = (fields.get('sted') ?? '').trim().slice(0, SEARCH_TEXT_MAX) || null;
  const chosen = /^\d{4}$/.exec(fields.get('kommune') ?? '')?.[0] ?? null;
  const { apiLanguage: language } = page;
  const at = page.now.toISOString();
  const { data } = await page.api.ask(SearchEverythingDocument, { text, place: place ?? text, at, language });
  const { nodes: places, advice } = data.findOffices;
  const only = onlyMunicipality(places);
  const isCertain = places.length > 0 && places.every((one) => one.isCertain);
  // The text is a place alone, and certainly this one: its page has everything.
  if (isCertain && only !== null && data.services.totalCount === 0) return redirect(`/kommune/${only}`);
  const hasNeed = data.services.nodes.length > 0;
  const here = hasNeed ? await helpIn(chosen ?? only, chosen === null ? places : [], page) : null;
  const kinds = here === null ? await statutoryKinds(data.services.nodes, page) : kindsIn(here, data.services.nodes);
  return {
    text,
    problem,
    place,
    places,
    advice: advice ?? null,
    services: data.services,
    kinds,
    here,
    debtLines: data.helpLines,
  };
}

/** The number of the one municipality that all places lie in; null: there are none, several, or one of several. */
function onlyMunicipality(places: readonly FoundPlace[]): string | null {
  const numbers = new Set(places.map(({ municipality }) => municipality?.number ?? null));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}

/** The municipality with those of its offices that the place leads to; all of them where the place leads to none. */
async function helpIn(
  number: string | null,
  places: readonly FoundPlace[],
  { api, now, today, apiLanguage }: PageContext,
) {
  if (number === null) return null;
  const variables = { number, at: now.toISOString(), on: today, language: apiLanguage };
  const { municipality } = (await api.ask(HelpInMunicipalityDocument, variables)).data;
  if (municipality === null) return null;
  const meant = new Set(places.map(({ office }) => office?.number));
  const offices = municipality.offices.filter((office) => meant.has(office.number));
  return offices.length > 0 ? { ...municipality, offices } : municipality;
}

type FoundServices = SearchEverythingQuery['services']['nodes'];

const codesOf = (nodes: FoundServices) => [...new Set(nodes.map(({ code }) => code))];

function kindsIn({ services }: HelpingMunicipality, nodes: FoundServices): FoundServiceFragment[] {
  const own = new Map(services.nodes.map((one) => [one.code, one]));
  return codesOf(nodes).flatMap((code) => own.get(code) ?? []);
}

/** What was found by a municipality's own words alone is asked for once more, as the law has it: those words are not everybody's. */
async function statutoryKinds(nodes: FoundServices, page: PageContext): Promise<FoundServiceFragment[]> {
  const statutory = new Map(nodes.filter(({ municipality }) => municipality === null).map((one) => [one.code, one]));
  const kinds = codesOf(nodes).map(async (code) => {
    const found = statutory.get(code);
    if (found !== undefined) return [found];
    const id = code.toLowerCase().replaceAll('_', '-');
    const { service } = (await page.api.ask(StatutoryServiceDocument, { id, language: page.apiLanguage })).data;
    return service === null ? [] : [service];
  });
  return (await Promise.all(kinds)).flat();
}
