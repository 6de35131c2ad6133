import {
  CopyCircularsDocument,
  CopyContactsDocument,
  CopyContactsWithPersonsDocument,
  CopyCountiesDocument,
  CopyCrisisCentresDocument,
  CopyGovernorsDocument,
  CopyGuidelineRatesDocument,
  CopyMunicipalitiesDocument,
  CopyOfficesDocument,
  CopyServicesDocument,
  type GuidelineRatesCopyFragment,
  type ServiceCopyFragment,
} from '../generated/graphql.ts';
import { type Collection, collection } from './collection.ts';

interface Covering {
  readonly coverage: readonly { readonly municipality: { readonly number: string } }[];
}

const covers = ({ coverage }: Covering, number: string) => coverage.some((one) => one.municipality.number === number);
const all = () => true;
const whole = <Node>(node: Node): readonly Node[] => [node];
const numberOf = ({ number }: { readonly number: string }) => number;
const idOf = ({ id }: { readonly id: string }) => id;

/**
 * The directory as the platform's connections list it: each entity with what is its own (an office with its places,
 * lines, coverage and hours), of other entities their id. Nothing in it changes without the feed saying so, except that
 * hours are written out for a year from the day they were read.
 */
export const directoryCollections: readonly Collection[] = [
  collection({
    type: 'COUNTY',
    document: CopyCountiesDocument,
    variables: () => ({}),
    page: ({ counties }) => ({ nodes: counties }),
    entities: whole,
    id: numberOf,
    concerns: all,
  }),
  collection({
    type: 'GOVERNOR',
    document: CopyGovernorsDocument,
    variables: () => ({}),
    page: ({ governors }) => ({ nodes: governors }),
    entities: whole,
    id: idOf,
    concerns: all,
  }),
  collection({
    type: 'MUNICIPALITY',
    document: CopyMunicipalitiesDocument,
    variables: (page) => page,
    page: ({ municipalities }) => municipalities,
    entities: whole,
    id: numberOf,
    concerns: ({ number }, municipality) => number === municipality,
  }),
  collection({
    type: 'OFFICE',
    document: CopyOfficesDocument,
    variables: (page) => page,
    page: ({ offices }) => offices,
    entities: whole,
    id: numberOf,
    concerns: covers,
  }),
  collection({
    type: 'CONTACT',
    document: CopyContactsDocument,
    withPersons: CopyContactsWithPersonsDocument,
    variables: (page) => page,
    page: ({ offices }) => offices,
    entities: ({ contacts }) => contacts,
    id: idOf,
    concerns: covers,
    keep: (contact) => ({ personName: null, phone: null, email: null, ...contact }),
  }),
  collection({
    type: 'SERVICE',
    document: CopyServicesDocument,
    variables: (page) => page,
    page: ({ services }) => services,
    entities: whole,
    id: idOf,
    concerns: ({ municipality }, number) => municipality === null || municipality.number === number,
    keep: inOwnWords,
  }),
  collection({
    type: 'CRISIS_CENTRE',
    document: CopyCrisisCentresDocument,
    variables: (page) => page,
    page: ({ crisisCentres }) => crisisCentres,
    entities: whole,
    id: idOf,
  }),
  collection({
    type: 'GUIDELINE_RATE',
    document: CopyGuidelineRatesDocument,
    variables: () => ({}),
    page: ({ guidelineRateHistory }) => ({ nodes: guidelineRateHistory }),
    entities: whole,
    id: ({ validFrom }: GuidelineRatesCopyFragment) => validFrom ?? '',
    concerns: all,
  }),
  collection({
    type: 'CIRCULAR',
    document: CopyCircularsDocument,
    variables: () => ({}),
    page: ({ circulars }) => ({ nodes: circulars }),
    entities: whole,
    id: idOf,
    concerns: all,
  }),
];

/**
 * The statutory entries and the municipalities' own wordings; a municipality without one has the entry's. Of an own
 * wording, what it takes from its entry is left out: it changes with the entry (the same `code`), and the feed then names
 * the entry alone.
 */
function inOwnWords(service: ServiceCopyFragment): object | null {
  if (service.wording === 'NOT_REPORTED') return null;
  if (service.wording === 'STATUTORY') return service;
  const { complaint, category, legalBasis, deadlines, related, providedByNav, ...own } = service;
  return own;
}
