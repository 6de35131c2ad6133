import { data } from 'react-router';
import {
  ResidentHouseholdRateDocument,
  type ResidentHouseholdRateQuery,
  ResidentMunicipalityDocument,
  type ResidentMunicipalityQuery,
} from '../../generated/graphql.ts';
import { type Loading, type PageContext, pageContext } from '../../render/page-context.ts';
import { type HouseholdForm, readHousehold } from './parts/read-household.ts';

export type ShownMunicipality = NonNullable<ResidentMunicipalityQuery['municipality']>;
export type ShownOffice = ShownMunicipality['offices'][number];

export interface ShownResidentPage {
  readonly municipality: ShownMunicipality | null;
  readonly household: HouseholdForm;
  readonly rate: ResidentHouseholdRateQuery | null;
  /** The service that stands open, as a link named it; null: all are closed. */
  readonly openService: string | null;
}

export async function loadMunicipality({ request, params, context }: Loading) {
  const page = context.get(pageContext);
  const number = params['number'] ?? '';
  if (!/^\d{4}$/.test(number))
    return data<ShownResidentPage>(
      { municipality: null, household: readHousehold(null), rate: null, openService: null },
      404,
    );
  const fields = new URL(request.url).searchParams;
  const household = readHousehold(fields);
  const [answer, rate] = await Promise.all([
    page.api.ask(ResidentMunicipalityDocument, {
      number,
      at: page.now.toISOString(),
      on: page.today,
      language: page.apiLanguage,
    }),
    loadRate(page, number, household),
  ]);
  const { municipality } = answer.data;
  const openService = fields.get('tjeneste');
  return data<ShownResidentPage>({ municipality, household, rate, openService }, municipality === null ? 404 : 200);
}

async function loadRate(page: PageContext, municipality: string, { household }: HouseholdForm) {
  if (household === null) return null;
  const { data: rate } = await page.api.ask(ResidentHouseholdRateDocument, { household, municipality, on: page.today });
  return rate;
}
