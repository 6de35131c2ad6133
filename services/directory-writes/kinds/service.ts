import type { JsonValue } from '../../sources/json-value.ts';
import { anyValue, refuse, TEXT_MAX, text, texts, tidyText } from '../check-item.ts';
import type { CheckField, ItemHead, PlainItemKind, Statement } from '../write-kind.ts';

export interface ServiceItem extends Omit<ItemHead, 'id'> {
  readonly municipality: string;
  readonly code: string;
  readonly name?: string | null;
  readonly summary?: string | null;
  readonly description?: string | null;
  readonly targetGroup?: string | null;
  readonly conditions?: readonly string[] | null;
  readonly howToApply?: string | null;
  readonly whatToBring?: readonly string[] | null;
  readonly phases?: readonly { readonly title: string; readonly description: string }[] | null;
  readonly complaint?: {
    readonly deadline: string;
    readonly basis: string;
    readonly body: string;
    readonly route: string;
  } | null;
}

/** The id under which the directory shows a municipality's service: `5025-financial-assistance`. */
const idOf = (municipality: string, code: string): string =>
  `${municipality}-${code.toLowerCase().replaceAll('_', '-')}`;

const ofText = <Name extends string>(field: Name): Statement<Name> => ({ field, group: 'TEXT' });
const paragraphs = text(TEXT_MAX.PARAGRAPHS, 'NULLABLE');

/** A municipality's own wording of a service that the law gives. Removed, the statutory texts are shown again. */
export const services: PlainItemKind<ServiceItem> = {
  name: 'services',
  scopeIs: 'MUNICIPALITY',
  unknownId: 'NEW',
  required: ['name', 'summary'],
  fixed: ['code'],
  head: ({ municipality, code, version = null, remove = null }) => ({
    id: idOf(municipality, code),
    version,
    remove,
    scope: municipality,
  }),
  fields: {
    code: anyValue('NEEDED'),
    name: text(TEXT_MAX.NAME, 'NEEDED'),
    summary: text(TEXT_MAX.LINE * 2, 'NEEDED'),
    description: paragraphs,
    targetGroup: paragraphs,
    conditions: texts,
    howToApply: paragraphs,
    whatToBring: texts,
    phases: checkPhases,
    complaint: checkComplaint,
  },
  stored: {
    code: null,
    name: { field: 'name', group: 'NAME' },
    summary: ofText('summary'),
    description: ofText('description'),
    targetGroup: ofText('targetGroup'),
    conditions: ofText('conditions'),
    howToApply: ofText('howToApply'),
    whatToBring: ofText('whatToBring'),
    phases: ofText('phases'),
    complaint: ofText('complaint'),
  },
  sameness: null,
  newId: (municipality, { code }) => idOf(municipality, String(code)),
  observed: {
    entityType: 'SERVICE',
    gone: [
      { field: 'name', group: 'NAME' },
      { field: 'summary', group: 'TEXT' },
    ],
  },
};

function checkComplaint(...[into, field, value]: Parameters<CheckField<ServiceItem['complaint']>>): void {
  if (value === undefined) return;
  if (value === null) {
    into.fields[field] = null;
    return;
  }
  const tidy = (['deadline', 'body', 'route'] as const).map(
    (name) => [name, tidyText(into, [field, name], value[name], TEXT_MAX.LINE * 2)] as const,
  );
  into.fields[field] = { basis: value.basis, ...Object.fromEntries(tidy) };
}

function checkPhases(...[into, field, value]: Parameters<CheckField<ServiceItem['phases']>>): void {
  if (value === undefined) return;
  const phases = value ?? [];
  if (phases.length > TEXT_MAX.LIST) {
    refuse(into, [field], 'LIST_LENGTH', `expected at most ${TEXT_MAX.LIST} phases`);
    return;
  }
  into.fields[field] = phases.map(({ title, description }, place): JsonValue => {
    const path = [field, String(place)];
    return {
      number: place + 1,
      title: tidyText(into, [...path, 'title'], title, TEXT_MAX.NAME),
      description: tidyText(into, [...path, 'description'], description, TEXT_MAX.PARAGRAPHS),
    };
  });
}
