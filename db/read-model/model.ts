import type { Texts } from '../../services/languages/language.ts';
import type { Schedule } from '../../services/opening-hours/schedule.ts';
import type { PostalCategory } from '../../services/postal-codes/postal-code.ts';
import type { Lexicon } from '../../services/search/lexicon.ts';
import type { BaseAmountNode, HelpLineNode, MunicipalityFactsNode, PopulationNode } from './country-nodes.ts';
import type { AccessibilityNode, NoticeNode, OfficeProfileNode } from './own-facts-nodes.ts';
import type { CircularNode, RateCategoryNode, RatePeriodNode } from './rate-nodes.ts';
import type { ComplaintRoute, Deadline, LegalBasis, ServiceTexts } from './service-texts.ts';
import type { Sourced, SourceNode } from './source-node.ts';
import type { SpecialDayNode } from './special-day-node.ts';

export type { AccessibilityNode, NoticeNode, OfficeProfileNode } from './own-facts-nodes.ts';
export type { CircularNode, RateCategoryNode, RatePeriodNode } from './rate-nodes.ts';
export type { Sourced, SourceNode } from './source-node.ts';

/**
 * The directory as linked objects: one immutable version of everything the public may look up, loaded from PostgreSQL in
 * one snapshot. Resolvers walk it synchronously. Days are `YYYY-MM-DD`, instants RFC 3339 text; periods are
 * [validFrom, validTo), null = not stated by the source (unbounded). Lists are sorted and never change.
 */
export interface DirectoryVersion {
  /** Grows by every committed change; equal numbers mean equal content in one database. */
  readonly version: bigint;
  readonly loadedAt: string;
  readonly counties: ReadonlyMap<string, CountyNode>;
  readonly governors: ReadonlyMap<string, GovernorNode>;
  /** Keyed by the present number. */
  readonly municipalities: ReadonlyMap<string, MunicipalityNode>;
  /** Former number → the present municipalities it became part of (several after a split). */
  readonly formerNumbers: ReadonlyMap<string, readonly MunicipalityNode[]>;
  readonly offices: ReadonlyMap<string, OfficeNode>;
  readonly catalogue: ReadonlyMap<string, CatalogueEntryNode>;
  /** Every service by id: `financial-assistance` (the statutory entry) and `5025-financial-assistance` (a municipality's). */
  readonly services: ServiceIndex;
  readonly crisisCentres: ReadonlyMap<string, CrisisCentreNode>;
  readonly circulars: ReadonlyMap<string, CircularNode>;
  readonly sources: ReadonlyMap<string, SourceNode>;
  readonly rateCategories: readonly RateCategoryNode[];
  readonly ratePeriods: readonly RatePeriodNode[];
  /** Keyed by code, withdrawn ones too. */
  readonly postalCodes: ReadonlyMap<string, PostalCodeNode>;
  /** In order of use: lines that save lives come first. */
  readonly helpLines: readonly HelpLineNode[];
  /** Sorted by day, the oldest first. */
  readonly baseAmounts: readonly BaseAmountNode[];
  /** The meanings of words that people type. */
  readonly lexicon: Lexicon;
}

/** Services by id. They are made when they are first asked for. */
export interface ServiceIndex {
  /** The same object in all versions with the same service texts: results derived from those texts may be cached by it. */
  readonly edition: object;
  get(id: string): ServiceNode | undefined;
  /** The statutory entries, then each municipality's. */
  values(): Iterable<ServiceNode>;
}

export interface CountyNode extends Sourced {
  readonly number: string;
  readonly name: string;
  readonly governor: GovernorNode;
  readonly municipalities: readonly MunicipalityNode[];
}

export interface GovernorNode extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly website: string | null;
  readonly counties: readonly CountyNode[];
  readonly municipalities: readonly MunicipalityNode[];
}

export interface MunicipalityNode extends Sourced {
  readonly number: string;
  readonly name: string;
  readonly county: CountyNode;
  readonly governor: GovernorNode;
  readonly languageForm: 'BOKMAL' | 'NYNORSK' | 'NEUTRAL';
  readonly administrativeCentre: string | null;
  readonly organisationNumber: string | null;
  readonly formerNumbers: readonly FormerNumberNode[];
  /** Empty: no source reports an office, which is not the same as having none. */
  readonly coverage: readonly CoverageNode[];
  /** Own wording where a source gives one, else the statutory entry; one for each entry of the catalogue. */
  readonly services: readonly ServiceNode[];
  readonly agreements: readonly AgreementNode[];
  readonly ownRates: readonly MunicipalRateNode[];
  /** Null: no register tells more of it. */
  readonly facts: MunicipalityFactsNode | null;
  /** Sorted by year; a year that is not here is not known. */
  readonly populations: readonly PopulationNode[];
}

export interface PostalCodeNode extends Sourced {
  readonly code: string;
  readonly place: string;
  /** Null: in no municipality, or withdrawn where the municipality was divided since. */
  readonly municipality: MunicipalityNode | null;
  readonly category: PostalCategory | null;
  /** The day by which it was out of use; null: in use. */
  readonly withdrawnBy: string | null;
}

export interface FormerNumberNode extends Sourced {
  readonly number: string;
  readonly name: string | null;
  readonly validTo: string | null;
}

/** An office serves a municipality, or one city district of it. */
export interface CoverageNode extends Sourced {
  readonly id: string;
  readonly version: number;
  readonly office: OfficeNode;
  readonly municipality: MunicipalityNode;
  readonly district: { readonly number: string; readonly name: string } | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface AddressNode extends Sourced {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

export type PhonePurpose = 'SWITCHBOARD' | 'EMERGENCY' | 'CRISIS_LINE' | 'DEBT_ADVICE' | 'NATIONAL_LINE' | 'OTHER';

export interface PhoneNode extends Sourced {
  readonly id: string;
  /** E.164, such as `+4755553333`. */
  readonly number: string;
  readonly purpose: PhonePurpose;
  /** Sources disagree on it. */
  readonly disputed: boolean;
  readonly disputeReason: string | null;
  readonly comment: string | null;
  /** Version for optimistic locking, as on every record that municipalities write. */
  readonly version: number;
  readonly schedules: readonly ScheduleNode[];
}

export interface OfficeNode extends Sourced {
  readonly number: string;
  readonly name: string;
  readonly type: 'LOCAL' | 'COUNTY';
  /** Its own page; null: not known. */
  readonly website: string | null;
  readonly phones: readonly PhoneNode[];
  readonly receptions: readonly ReceptionNode[];
  readonly contacts: readonly ContactNode[];
  readonly coverage: readonly CoverageNode[];
  /** Served on any date, sorted by number, no repeats. */
  readonly municipalities: readonly MunicipalityNode[];
  /** All hours of its receptions and phones. */
  readonly schedules: readonly ScheduleNode[];
  /** Facts stated by its owners; null: none. */
  readonly profile: (OfficeProfileNode & { readonly successor: OfficeNode | null }) | null;
  /** Sorted by their first day, ended ones too. */
  readonly notices: readonly NoticeNode[];
  /** Sorted by their first day. They are among the exceptions of the schedules too. */
  readonly specialDays: readonly SpecialDayNode[];
  /** Optimistic version, grows by every change of the office or of what belongs to it. */
  readonly version: number;
}

export interface ReceptionNode extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly office: OfficeNode;
  /** VISIT: open to the public; MEETING_PLACE: pre-booked meetings only. */
  readonly kind: 'VISIT' | 'MEETING_PLACE';
  readonly address: AddressNode | null;
  readonly accessDescription: string | null;
  /** Accessibility as its owners state it; null: nothing is stated. */
  readonly accessibility: AccessibilityNode | null;
  readonly version: number;
  readonly schedules: readonly ScheduleNode[];
}

export interface ScheduleNode extends Sourced {
  readonly schedule: Schedule;
  readonly office: OfficeNode;
  readonly reception: ReceptionNode | null;
  readonly phone: PhoneNode | null;
  /** Why sources disagree on these hours (nb); null: they do not. */
  readonly disputeReason: string | null;
}

export interface ContactNode extends Sourced {
  readonly id: string;
  readonly role: 'OFFICE_MANAGER' | 'PROFESSIONAL_LEAD' | 'DEBT_COUNSELLOR' | 'SWITCHBOARD';
  readonly office: OfficeNode;
  /** Protected: never served to the public. Null: not recorded. */
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly version: number;
}

export interface CatalogueEntryNode extends Sourced, ServiceTexts {
  readonly code: string;
  readonly category: string;
  /** Rights by law, whatever a municipality writes. */
  readonly rights: readonly Texts[];
  readonly legalBasis: readonly LegalBasis[];
  readonly deadlines: readonly Deadline[];
  readonly complaint: ComplaintRoute | null;
  readonly relatedCodes: readonly string[];
  /** Other names people search by, nynorsk and everyday words among them. */
  readonly searchWords: readonly string[];
  /** The municipality provides it through the NAV office (true) or through its health and care services (false). */
  readonly providedByNav: boolean;
}

/** A service as shown: the statutory entry (municipality null), or a municipality's with its own texts or the fallback. */
export interface ServiceNode extends Sourced {
  readonly id: string;
  readonly entry: CatalogueEntryNode;
  readonly municipality: MunicipalityNode | null;
  /** OWN: the municipality's own wording; NOT_REPORTED: no source gives one, the statutory texts are shown; STATUTORY: the entry itself. */
  readonly wording: 'OWN' | 'NOT_REPORTED' | 'STATUTORY';
  readonly texts: ServiceTexts;
  /** The municipality's own where its source gives one, else the entry's; null: a duty without a decision to complain of. */
  readonly complaint: ComplaintRoute | null;
  /** The version of the municipality's own wording; null: it has none. */
  readonly version: number | null;
  /** Present ServiceNodes of the same municipality (or statutory entries). */
  readonly related: readonly ServiceNode[];
}

export interface CrisisCentreNode extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly phones: readonly PhoneNode[];
  /** Null: no source says. */
  readonly openAroundTheClock: boolean | null;
  /** The centre hides where it is; the database then holds no address at all. */
  readonly addressWithheld: boolean;
  readonly address: AddressNode | null;
  readonly website: string | null;
  /** How much is known of which municipalities it serves. */
  readonly municipalitiesKnown: 'COMPLETE' | 'PARTIAL' | 'OUTDATED' | 'NOT_FOUND';
  /** Further information for its users (nb); null: none. */
  readonly note: string | null;
  readonly agreements: readonly AgreementNode[];
}

export interface AgreementNode extends Sourced {
  readonly id: string;
  readonly centre: CrisisCentreNode;
  readonly municipality: MunicipalityNode;
  readonly form:
    | 'INTER_MUNICIPAL_COMPANY'
    | 'HOST_MUNICIPALITY'
    | 'PURCHASE_AGREEMENT'
    | 'OWN_OPERATION'
    | 'NOT_REPORTED';
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Protected: GOVERNOR, own municipalities. Null: not recorded. */
  readonly terms: string | null;
  readonly capacityPlaces: number | null;
  readonly version: number;
}

export interface MunicipalRateNode extends Sourced {
  readonly municipality: MunicipalityNode;
  readonly category: string;
  readonly amountPerMonth: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly confirmedTo: string;
}
