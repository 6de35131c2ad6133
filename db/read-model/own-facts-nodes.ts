import type { OfficeEnding } from '../../services/directory-writes/kinds/office-profile.ts';
import type { Sourced } from './source-node.ts';

/** Facts that an office's owners state beside those of the register; null: not stated. */
export interface OfficeProfileNode extends Sourced {
  readonly website: string | null;
  readonly chat: string | null;
  readonly applyUrl: string | null;
  readonly bookingUrl: string | null;
  readonly limitedHoursReason: string | null;
  readonly languages: readonly string[] | null;
  readonly openFrom: string | null;
  /** The first day on which it is closed for good. */
  readonly openUntil: string | null;
  readonly ending: OfficeEnding | null;
  readonly version: number;
}

/** A notice of an office to the public on the days [from, until). */
export interface NoticeNode extends Sourced {
  readonly id: string;
  readonly text: string;
  readonly url: string | null;
  readonly from: string;
  readonly until: string;
  readonly version: number;
}

/** Accessibility of a place; null: not stated. */
export interface AccessibilityNode {
  readonly stepFree: boolean | null;
  readonly hearingLoop: boolean | null;
  readonly parking: boolean | null;
  readonly guide: boolean | null;
}
