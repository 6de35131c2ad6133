import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, isScalarType, isSpecifiedScalarType, parse, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { printedSchema } from '../../../codegen/printed-schema.ts';
import { policy } from '../../../schema/policy/access.ts';
import { narrowSchema } from '../../../schema/policy/narrow-schema.ts';

/** What the definitions of the schema's scalars come to in a program that knows the definitions, and no names. */
const BY_DEFINITION: Readonly<Record<string, string>> = {
  'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6': 'Rfc3339Text',
  'https://scalars.graphql.org/andimarek/local-date.html': 'DayText',
  'https://the-guild.dev/graphql/scalars/docs/scalars/local-time': 'WallTimeText',
  'https://specs.apollo.dev/federation/v2.3': 'unknown',
};
const QUESTION = `query Rates($on: LocalDate!, $at: DateTime!) {
  municipality(number: "3430") {
    guidelineRates(on: $on) { confirmedTo }
    offices { openingState(at: $at, channel: DROP_IN) { until } }
  }
}`;

test('graphql-codegen types every scalar by where its form is defined, and leaves none untyped', async () => {
  const sdl = printSchema(narrowSchema(buildSchema(printedSchema()), policy, 'PUBLIC'));
  const types = Object.values(buildSchema(sdl).getTypeMap());
  const scalars = Object.fromEntries(
    types.flatMap((type) =>
      isScalarType(type) && !isSpecifiedScalarType(type) ? [[type.name, BY_DEFINITION[type.specifiedByURL ?? '']]] : [],
    ),
  );
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: './',
    schema: parse(sdl),
    documents: [{ location: 'rates.graphql', document: parse(QUESTION), rawSDL: QUESTION }],
    // Refuses a scalar that it is not told the type of.
    config: { scalars, strictScalars: true, useTypeImports: true },
    presetConfig: {},
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
  const written = await Promise.all(sections.map((section) => codegen(section)));
  const text = written.join('\n');
  expect(text).toMatch(/confirmedTo: DayText \| null/);
  expect(text).toMatch(/until: Rfc3339Text \| null/);
  expect(text).toMatch(/on: DayText/);
  expect(text).toMatch(/at: Rfc3339Text/);
});
