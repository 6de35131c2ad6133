import type { JsonValue } from '../json-value.ts';
import { type DeliveryStamp, type FieldGroup, type Observation, observe } from '../observation.ts';
import type { HsdsService } from './hsds-shape.ts';

/** Codes and ids of the catalogue's services, for finding one. */
export interface CatalogueCode {
  /** Such as `DEBT_COUNSELLING`. */
  readonly code: string;
}

/** A code as the last part of a service's id: `debt-counselling`. */
export function serviceSlug(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}

/**
 * Which service of the catalogue an HSDS service is: by the code of one of its terms (`attributes`), or else by an id that
 * is, or ends with, the catalogue's own. Null: none, or several.
 */
export function catalogueCodeOf({ id, codes }: HsdsService, catalogue: readonly CatalogueCode[]): string | null {
  const known = catalogue.map(({ code }) => code);
  const named = [...new Set(codes.map((code) => code.toUpperCase().replaceAll('-', '_')))].filter((code) =>
    known.includes(code),
  );
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const slug = id
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^[0-9]{4}-/, '');
  return known.find((code) => serviceSlug(code) === slug) ?? null;
}

/** Statuses of services that are offered; of other services only the status is recorded. */
const OFFERED = ['active', 'temporarily closed'];

/**
 * A municipality's service in HSDS 3 as observations, field by field:
 *
 * | HSDS | field | group |
 * |---|---|---|
 * | `status` | `status` | TEXT |
 * | `name` | `name` | NAME |
 * | `url`, `email` | `url`, `email` | URL, EMAIL |
 * | `phones[].number` | `phones` | PHONES |
 * | `name`, `description` (its first sentence is the summary), `eligibility_description`, `application_process` | `wording` where the texts are the municipality's own and are to be shown, else `description` | TEXT |
 * | `last_modified`, `assured_date`, the later | the day it is from | |
 *
 * Schedules and places stay with HSDS: hours belong to an office's places, which have templates and a register of their own.
 *
 * @param ownWording whether the sender says that the texts are its own wording, to be served.
 */
export function hsdsObservations(
  service: HsdsService,
  entityId: string,
  ownWording: boolean,
  stamp: DeliveryStamp,
): Observation[] {
  const { name, status, description, url, email, phones, targetGroup, howToApply } = service;
  const say = (field: string, fieldGroup: FieldGroup, value: JsonValue) =>
    observe({
      ...stamp,
      entityType: 'SERVICE',
      entityId,
      field,
      fieldGroup,
      value,
      observedOn: service.observedOn ?? stamp.observedOn,
      validFrom: null,
      validTo: null,
      specificity: 2,
      humanVerifiedAt: null,
    });
  const state = say('status', 'TEXT', status);
  if (!OFFERED.includes(status)) return [state];
  const wording = { name, summary: firstSentence(description), description, targetGroup, howToApply };
  return [
    state,
    say('name', 'NAME', name),
    ...(url === null ? [] : [say('url', 'URL', url)]),
    ...(email === null ? [] : [say('email', 'EMAIL', email)]),
    ...(phones.length === 0
      ? []
      : [
          say(
            'phones',
            'PHONES',
            phones.map(({ number }) => number),
          ),
        ]),
    ...(ownWording ? [say('wording', 'TEXT', wording)] : []),
    ...(ownWording || description === null ? [] : [say('description', 'TEXT', description)]),
  ];
}

function firstSentence(text: string | null): string | null {
  return /^.*?[.!?](?=\s|$)/s.exec(text ?? '')?.[0] ?? text;
}
