import type {
  AgreementNode,
  CrisisCentreNode,
  MunicipalityNode,
  OfficeNode,
  ServiceNode,
} from '../../db/read-model/model.ts';
import type { CacheTag } from '../../services/response-cache/cache-tags.ts';

/** The entities that an answer depends on. */
export class EntityTags {
  readonly municipalities = new Set<MunicipalityNode>();
  readonly offices = new Set<OfficeNode>();
  readonly centres = new Set<CrisisCentreNode>();

  tags(): readonly CacheTag[] {
    return [
      ...Array.from(this.municipalities, ({ number }) => `municipality:${number}` as const),
      ...Array.from(this.offices, ({ number }) => `office:${number}` as const),
      ...Array.from(this.centres, ({ id }) => `centre:${id}` as const),
    ];
  }
}

/**
 * How an object of each type is noted. Other types are shown only inside these, or change so rarely that the whole cache is
 * cleared.
 */
const NOTE = {
  Municipality: (shown: EntityTags, node: MunicipalityNode) => shown.municipalities.add(node),
  Office: (shown: EntityTags, node: OfficeNode) => shown.offices.add(node),
  CrisisCentre: (shown: EntityTags, node: CrisisCentreNode) => shown.centres.add(node),
  CrisisCentreAgreement: (shown: EntityTags, { municipality }: AgreementNode) => shown.municipalities.add(municipality),
  Service: (shown: EntityTags, { municipality }: ServiceNode) => municipality && shown.municipalities.add(municipality),
} as const;

export const TRACKED_TYPES: ReadonlySet<string> = new Set(Object.keys(NOTE));

export function addEntity(shown: EntityTags, typeName: string, node: unknown): void {
  (NOTE[typeName as keyof typeof NOTE] as (shown: EntityTags, node: unknown) => unknown)(shown, node);
}
