import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { TextFinding } from '../../schema/directory-writes/save.type.ts';
import type { CheckedItem } from '../../services/directory-writes/write-kind.ts';
import { checkText } from '../../services/quality/text-check/check-text.ts';
import type { TextAbout } from '../../services/quality/text-check/text-problem.ts';
import { isJsonObject, type JsonValue } from '../../services/sources/json-value.ts';

/** Finds all problems inside the texts of an item at once, while its author can still correct them. */
export function findingsIn(item: CheckedItem, directory: DirectoryVersion, today: string): readonly TextFinding[] {
  const about = aboutOf(item, directory, today);
  return textsIn(item.fields, []).flatMap(({ text, path }) =>
    checkText(text, about).map(({ kind, found, advice }) => ({
      kind,
      found,
      message: advice,
      path: ['input', 'items', String(item.index), ...path],
    })),
  );
}

function aboutOf(
  { fields, scope }: CheckedItem,
  { catalogue, municipalities }: DirectoryVersion,
  today: string,
): TextAbout {
  const entry = catalogue.get(String(fields['code']));
  const offices = municipalities.get(scope ?? '')?.coverage.map(({ office }) => office) ?? [];
  const addresses = offices.flatMap(({ receptions }) => receptions.flatMap(({ address }) => address ?? []));
  return { today, acts: entry?.legalBasis.map(({ act }) => act) ?? [], addresses };
}

interface TextAt {
  readonly text: string;
  readonly path: readonly string[];
}

function textsIn(value: JsonValue | undefined, path: readonly string[]): readonly TextAt[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, String(index)]));
  return isJsonObject(value) ? Object.entries(value).flatMap(([name, one]) => textsIn(one, [...path, name])) : [];
}
