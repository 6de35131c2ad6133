import { inForceOn } from '../calendar/in-force-on.ts';
import type { Texts } from '../languages/language.ts';
import type { Schedule } from '../opening-hours/schedule.ts';

/** The parts of the directory that a catalogue tells of. All of them are open to everybody. */
export interface DescribedMunicipality {
  readonly number: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly languageForm: 'BOKMAL' | 'NYNORSK' | 'NEUTRAL';
  readonly facts: { readonly website: string | null } | null;
  readonly coverage: readonly {
    readonly office: DescribedOffice;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
  readonly services: readonly DescribedService[];
}

export interface DescribedOffice {
  readonly number: string;
  readonly name: string;
  readonly website: string | null;
  readonly phones: readonly { readonly number: string; readonly purpose: string; readonly disputed: boolean }[];
  readonly receptions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly address: DescribedAddress | null;
  }[];
  readonly schedules: readonly { readonly schedule: Schedule }[];
}

export interface DescribedAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

export interface DescribedTexts {
  readonly name: string;
  readonly summary: string;
  readonly description: string | null;
  readonly targetGroup: string | null;
  readonly howToApply: string | null;
}

export interface DescribedEntry extends DescribedTexts {
  readonly code: string;
  readonly rights: readonly Texts[];
  readonly legalBasis: readonly { readonly act: string; readonly section: string; readonly url: string | null }[];
  readonly complaint: object | null;
  readonly providedByNav: boolean;
}

export interface DescribedService {
  readonly id: string;
  readonly entry: DescribedEntry;
  readonly wording: 'OWN' | 'NOT_REPORTED' | 'STATUTORY';
  readonly texts: DescribedTexts;
  readonly source: { readonly publisher: string; readonly updatedOn: string | null; readonly retrievedOn: string };
}

export interface DescribedDirectory {
  readonly catalogue: ReadonlyMap<string, DescribedEntry>;
  readonly municipalities: ReadonlyMap<string, DescribedMunicipality>;
}

/** The number that people ring: not an emergency number, and none that sources disagree on, if there is another. */
export function ordinaryPhone({ phones }: DescribedOffice): string | null {
  const ordinary = phones.filter(({ purpose }) => purpose === 'SWITCHBOARD' || purpose === 'NATIONAL_LINE');
  return (ordinary.find(({ disputed }) => !disputed) ?? ordinary[0])?.number ?? null;
}

/** The offices that serve a municipality now, once each. */
export function officesOf({ coverage }: DescribedMunicipality, today: string): readonly DescribedOffice[] {
  return [...new Set(inForceOn(coverage, today).map(({ office }) => office))];
}

/** `financial-assistance` of FINANCIAL_ASSISTANCE. */
export function slugOf(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}
