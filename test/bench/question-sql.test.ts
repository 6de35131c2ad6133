import { expect, test } from 'vitest';
import { PROTECTED, questionSql } from '../../bench/statistics-speed/question-sql.ts';

test('the SQL that the platform is compared with narrows a question by what it keeps and by what it excludes', () => {
  const [text, values] = questionSql(
    { filter: { services: ['GUIDANCE'], except: { outcomes: ['GRANTED'] } }, groupBy: ['YEAR'], measures: ['COUNT'] },
    PROTECTED,
  );
  expect(text).toContain('fact.service = any ($1::int2[])');
  expect(text).toContain('(fact.outcome = any ($2::int2[])) is not true');
  expect(values).toHaveLength(2);
});
