import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { resolvers } from '../../resolvers/index.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import { policy } from '../../schema/policy/access.ts';

/** Fields whose text is somebody’s own words, given as they were written. */
const OWN_WORDS = [
  'HoursException.reason',
  'Notice.text',
  'OfficeProfile.limitedHoursReason',
  'Reception.accessDescription',
  'SpecialDay.reason',
  'WeeklyRule.note',
  'OfficialFigure.measureName',
  'OfficialTable.title',
  'Circular.title',
];
/** Fields that have another beside them with the same text in nynorsk and English. */
const WITH_SIBLINGS = ['OpeningDay.reason', 'OpeningState.reason'];
/** What is read beside figures, in bokmål: as another body writes it. */
const BESIDE_FIGURES = ['OfficialTable.notice'];

test('what residents read is written in their language: a field in bokmål alone is one of these', () => {
  const schema = buildDescribedSchema(resolvers);
  const bokmalAlone = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args, description }) => {
      const coordinate = `${type.name}.${name}`;
      const isBokmal = /\(nb\)|in Norwegian(?! only)/.test(description ?? '');
      const isPublic = policy.reachOf(coordinate, 'PUBLIC') !== null;
      return isBokmal && isPublic && args.every((one) => one.name !== 'language') ? [coordinate] : [];
    });
  });
  expect(bokmalAlone.sort()).toEqual([...OWN_WORDS, ...WITH_SIBLINGS, ...BESIDE_FIGURES].sort());
});
