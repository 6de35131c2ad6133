import type {
  AgreementNode,
  CrisisCentreNode,
  MunicipalityNode,
  OfficeNode,
  ServiceNode,
} from '../../db/read-model/model.ts';
import type { AnswerTag } from '../../services/kept-answers/answer-tags.ts';

/** What an answer shows, as far as it says what the answer rests on. */
export class ShownObjects {
  readonly municipalities = new Set<MunicipalityNode>();
  readonly offices = new Set<OfficeNode>();
  readonly centres = new Set<CrisisCentreNode>();

  tags(): readonly AnswerTag[] {
    return [
      ...Array.from(this.municipalities, ({ number }) => `municipality:${number}` as const),
      ...Array.from(this.offices, ({ number }) => `office:${number}` as const),
      ...Array.from(this.centres, ({ id }) => `centre:${id}` as const),
    ];
  }
}

/** By type, how an object is noted. All others are shown below one of these, or change so rarely that all is forgotten. */
const NOTE = {
  Municipality: (shown: ShownObjects, node: MunicipalityNode) => shown.municipalities.add(node),
  Office: (shown: ShownObjects, node: OfficeNode) => shown.offices.add(node),
  CrisisCentre: (shown: ShownObjects, node: CrisisCentreNode) => shown.centres.add(node),
  CrisisCentreAgreement: (shown: ShownObjects, { municipality }: AgreementNode) =>
    shown.municipalities.add(municipality),
  Service: (shown: ShownObjects, { municipality }: ServiceNode) =>
    municipality && shown.municipalities.add(municipality),
} as const;

export const NOTED_TYPES: ReadonlySet<string> = new Set(Object.keys(NOTE));

export function noteShown(shown: ShownObjects, typeName: string, node: unknown): void {
  (NOTE[typeName as keyof typeof NOTE] as (shown: ShownObjects, node: unknown) => unknown)(shown, node);
}
