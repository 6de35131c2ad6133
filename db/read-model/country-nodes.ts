import type { FormerLineNumber, LineHours, LinePurpose } from '../../services/help-lines/help-line.ts';
import type { Texts } from '../../services/languages/language.ts';
import type { MunicipalityName, SamiLanguage } from '../../services/municipality/municipality-name.ts';
import type { Sourced } from './source-node.ts';

/** Facts of registers about a municipality beside its number and name. */
export interface MunicipalityFactsNode extends Sourced {
  /** All languages in one, as the classification writes it. */
  readonly officialName: string;
  /** In the order of the official name. */
  readonly names: readonly MunicipalityName[];
  readonly areaKm2: number | null;
  readonly website: string | null;
  /** KLASS 112. */
  readonly kostraGroup: string | null;
  /** KLASS 128, 1 to 6. */
  readonly centrality: number | null;
  readonly samiAdministrativeArea: boolean;
  readonly samiLanguage: SamiLanguage | null;
  readonly samiAreaSince: string | null;
}

/** Inhabitants on 1 January of a year. */
export interface PopulationNode extends Sourced {
  readonly year: number;
  readonly inhabitants: number;
}

/** A national line or chat; see the table for its columns. */
export interface HelpLineNode extends Sourced {
  readonly id: string;
  readonly name: Texts;
  readonly number: string | null;
  readonly menuChoice: string | null;
  readonly purposes: readonly LinePurpose[];
  readonly audience: Texts | null;
  readonly hours: readonly LineHours[] | null;
  readonly isFree: boolean | null;
  readonly numberFromAbroad: string | null;
  readonly sms: string | null;
  readonly chatUrl: string | null;
  readonly chatHours: readonly LineHours[] | null;
  readonly website: string | null;
  readonly languages: readonly string[] | null;
  readonly isCertain: boolean;
  readonly doubt: Texts | null;
  readonly note: Texts | null;
  readonly formerNumber: FormerLineNumber | null;
}

/** The base amount (G) from a day until the next one's. */
export interface BaseAmountNode extends Sourced {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly confirmedTo: string;
  readonly amountPerYear: number;
}
