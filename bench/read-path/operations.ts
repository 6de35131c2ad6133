/** The two questions asked of every candidate, and what they are asked about. */
export type OperationName = 'MunicipalityPage' | 'MunicipalityList';

/** The day that both questions are asked for. */
export const TODAY = '2024-06-01';

export const operations: Record<OperationName, string> = {
  MunicipalityPage: `query MunicipalityPage($number: ID!, $on: LocalDate!) {
  municipality(number: $number) {
    number
    name
    county { number name }
    governor { id name }
    offices { number name phone visitingAddress { street postalCode city } verifiedAt }
    services(first: 50) {
      totalCount
      nodes { id name summary legalBasis { act section } complaint { deadline basis body } }
    }
    crisisCentreAgreements(on: $on) {
      validFrom
      validTo
      form
      crisisCentre { id name phones { number } openAroundTheClock addressWithheld visitingAddress { street postalCode city } }
    }
    guidelineRates(on: $on) { status circular validFrom validTo rates { category amountPerMonth } }
  }
}`,
  MunicipalityList: `query MunicipalityList($after: ID!) {
  municipalities(first: 50, after: $after) {
    totalCount
    nodes {
      number
      name
      county { name }
      offices {
        number
        name
        phone
        visitingAddress { street postalCode city }
        weeklyHours { day channel spans { opens closes state } }
      }
    }
  }
}`,
};

/** What a request carries as `variables`. */
export type Variables = Record<string, string>;

/** Every municipality once; for the list, as the one to start after, so that a page is always full. */
export function variablesOf(operation: OperationName): Variables[] {
  const numbers = Array.from({ length: 357 }, (_, i) => `${pad(1 + (i % 15))}${pad(1 + Math.floor(i / 15))}`).sort();
  if (operation === 'MunicipalityPage') return numbers.map((number) => ({ number, on: TODAY }));
  return numbers.slice(0, -50).map((after) => ({ after }));
}

const pad = (n: number): string => String(n).padStart(2, '0');
