import type { JsonValue } from '../../sources/json-value.ts';
import {
  type Gathered,
  gatherItem,
  type ItemHead,
  refuse,
  TEXT_MAX,
  takeText,
  takeTexts,
  tidyText,
} from '../gather.ts';
import type { WriteKind } from '../write-kind.ts';

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

/** A municipality's own wording of a service that the law gives. Removed, the statutory texts are shown again. */
export const services: WriteKind<ServiceItem> = {
  name: 'services',
  scopeIs: 'MUNICIPALITY',
  unknownId: 'NEW',
  required: ['name', 'summary'],
  fixed: 'code',
  check: (item, index) => {
    const checked = gatherItem(
      index,
      { ...headOf(item), id: idOf(item.municipality, item.code) },
      item.municipality,
      (into) => fill(into, item),
    );
    return { ...checked, fields: { ...checked.fields, code: item.code } };
  },
  sameness: null,
  newId: (municipality, { code }) => idOf(municipality, String(code)),
  observed: {
    entityType: 'SERVICE',
    said: ({ fields, changed }) =>
      TEXTS.filter((field) => changed.includes(field)).map((field) => ({
        field,
        group: field === 'name' ? 'NAME' : 'TEXT',
        value: fields[field] ?? null,
      })),
    gone: [
      { field: 'name', group: 'NAME' },
      { field: 'summary', group: 'TEXT' },
    ],
  },
};

const TEXTS = [
  'name',
  'summary',
  'description',
  'targetGroup',
  'conditions',
  'howToApply',
  'whatToBring',
  'phases',
  'complaint',
] as const;

const headOf = ({ version = null, remove = null }: ServiceItem): ItemHead => ({ version, remove });

function fill(into: Gathered, item: ServiceItem): void {
  takeText(into, 'name', item.name, TEXT_MAX.NAME, 'NEEDED');
  takeText(into, 'summary', item.summary, TEXT_MAX.LINE * 2, 'NEEDED');
  for (const name of ['description', 'targetGroup', 'howToApply'] as const) {
    takeText(into, name, item[name], TEXT_MAX.PARAGRAPHS, 'NULLABLE');
  }
  takeTexts(into, 'conditions', item.conditions);
  takeTexts(into, 'whatToBring', item.whatToBring);
  const { phases, complaint } = item;
  if (phases !== undefined) takePhases(into, phases ?? []);
  if (complaint === null) into.fields['complaint'] = null;
  if (complaint) {
    const texts = (['deadline', 'body', 'route'] as const).map(
      (name) => [name, tidyText(into, ['complaint', name], complaint[name], TEXT_MAX.LINE * 2)] as const,
    );
    into.fields['complaint'] = { basis: complaint.basis, ...Object.fromEntries(texts) };
  }
}

function takePhases(into: Gathered, phases: NonNullable<ServiceItem['phases']>): void {
  if (phases.length > TEXT_MAX.LIST) {
    refuse(into, ['phases'], 'LIST_LENGTH', `expected at most ${TEXT_MAX.LIST} phases`);
    return;
  }
  into.fields['phases'] = phases.map(({ title, description }, place): JsonValue => {
    const path = ['phases', String(place)];
    return {
      number: place + 1,
      title: tidyText(into, [...path, 'title'], title, TEXT_MAX.NAME),
      description: tidyText(into, [...path, 'description'], description, TEXT_MAX.PARAGRAPHS),
    };
  });
}
