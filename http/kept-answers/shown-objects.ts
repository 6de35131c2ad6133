import type {
  AgreementNode,
  CrisisCentreNode,
  MunicipalityNode,
  OfficeNode,
  ServiceNode,
} from '../../db/read-model/model.ts';
import type { AnswerTag } from '../../services/kept-answers/answer-tags.ts';

/** The types whose objects say what an answer rests on; all others are shown below one of these, or change rarely. */
const TAG_OF = {
  Municipality: ({ number }: MunicipalityNode): AnswerTag => `municipality:${number}`,
  Office: ({ number }: OfficeNode): AnswerTag => `office:${number}`,
  CrisisCentre: ({ id }: CrisisCentreNode): AnswerTag => `centre:${id}`,
  CrisisCentreAgreement: ({ municipality }: AgreementNode): AnswerTag => `municipality:${municipality.number}`,
  // A statutory entry has none: a change of one makes everything forgotten.
  Service: ({ municipality }: ServiceNode): AnswerTag | null =>
    municipality === null ? null : `municipality:${municipality.number}`,
} as const;
type TaggedType = keyof typeof TAG_OF;

export const TAGGED_TYPES: ReadonlySet<string> = new Set(Object.keys(TAG_OF));

/** The tag of an object that an answer shows; null: it needs none. */
export function tagOfShown(typeName: string, node: unknown): AnswerTag | null {
  return (TAG_OF[typeName as TaggedType] as (node: unknown) => AnswerTag | null)(node);
}

/**
 * The questions whose answers may be kept, with what each rests on beside the objects that it shows. An answer to any other
 * question is not kept.
 */
export const KEPT_QUESTIONS: Readonly<Record<string, readonly AnswerTag[]>> = {
  __typename: [],
  municipality: [],
  municipalities: ['municipalities'],
  municipalitiesByFormerNumber: ['municipalities'],
  county: [],
  counties: [],
  governor: [],
  governors: [],
  office: [],
  offices: ['offices'],
  service: [],
  services: ['services'],
  crisisCentre: [],
  crisisCentres: ['centres'],
  circulars: [],
  rateCategories: [],
  guidelineRates: [],
  guidelineRateHistory: [],
  householdRate: ['municipalities'],
  // Its labels name municipalities.
  caseStatistics: ['municipalities'],
};
