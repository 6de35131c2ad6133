import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { resolvers } from '../../resolvers/index.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import { ENUM_LABELS } from '../../schema/labels/enum-labels.ts';

test('every value of every enum has a label in bokmål, nynorsk and English', () => {
  const enums = Object.values(buildDescribedSchema(resolvers).getTypeMap()).filter(
    (type) => isEnumType(type) && !type.name.startsWith('__'),
  );
  for (const type of enums) {
    if (!isEnumType(type)) continue;
    const labels = ENUM_LABELS.get(type.name)?.labels;
    expect([...(labels?.keys() ?? [])].sort(), type.name).toEqual(
      type
        .getValues()
        .map(({ name }) => name)
        .sort(),
    );
    for (const texts of labels?.values() ?? [])
      expect(Object.values(texts).every((text) => text.length > 1)).toBe(true);
  }
});
