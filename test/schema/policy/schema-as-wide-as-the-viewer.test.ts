import { buildClientSchema, type GraphQLSchema, introspectionFromSchema, parse, printSchema, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { coordinatesOf } from '../../../schema/policy/coordinates/coordinates.ts';
import { assertGuarded } from '../../../schema/policy/guard-fields.ts';
import { createSchemaForRole } from '../../../schema/policy/narrow-schema.ts';
import { ROLES } from '../../../services/identity/viewer.ts';
import { guardedWorld } from './support/ask.ts';
import { smallPolicy } from './support/small-schema.ts';

const { schema } = guardedWorld();
const schemaFor = createSchemaForRole(schema, smallPolicy);
const seenBy = (narrow: GraphQLSchema) => printSchema(buildClientSchema(introspectionFromSchema(narrow)));

describe('introspection', () => {
  test('shows the public no protected field, argument, input field, enum value or type', () => {
    const seen = seenBy(schemaFor('PUBLIC'));
    for (const word of [
      'secretNotes',
      'phone',
      'audit',
      'AuditEntry',
      'CONTACT_NAME',
      'setName',
      'SetNameInput',
      'Mutation',
      'Subscription',
    ]) {
      expect(seen).not.toContain(word);
    }
    expect(seen).toContain('contacts: [Contact!]!');
    expect(
      schemaFor('PUBLIC')
        .getQueryType()
        ?.getFields()
        .offices?.args.map((argument) => argument.name),
    ).toEqual(['first', 'filter']);
  });

  test('shows each role what the table gives it', () => {
    for (const role of ROLES) {
      const shown = coordinatesOf(schemaFor(role)).filter(
        (coordinate) => smallPolicy.reachOf(coordinate, role) === null,
      );
      expect([role, shown]).toEqual([role, []]);
    }
    expect(seenBy(schemaFor('GOVERNOR'))).toContain('secretNotes');
    expect(seenBy(schemaFor('ADMINISTRATOR'))).toContain('AuditEntry');
  });

  test('is built once for a role, and its resolvers are guarded like the full schema’s', () => {
    expect(schemaFor('GOVERNOR')).toBe(schemaFor('GOVERNOR'));
    for (const role of ROLES) assertGuarded(schemaFor(role), smallPolicy);
  });
});

describe('a mistyped operation', () => {
  const messages = (source: string, role: (typeof ROLES)[number]) =>
    validate(schemaFor(role), parse(source))
      .map((error) => error.message)
      .join('\n');

  test('suggests to the public nothing that it may not know', () => {
    expect(messages('{ audt { who } }', 'PUBLIC')).not.toContain('audit"');
    expect(messages('{ office(number: "1") { secretNote } }', 'PUBLIC')).not.toContain('secretNotes');
    expect(messages('{ offices(filter: { sort: CONTACT_NAM }) { totalCount } }', 'PUBLIC')).not.toContain(
      'CONTACT_NAME',
    );
    expect(messages('{ offices(srt: NAME) { totalCount } }', 'PUBLIC')).not.toContain('"sort"');
    expect(messages('{ entities { ... on AuditEntr { who } } }', 'PUBLIC')).not.toContain('AuditEntry');
  });

  test('suggests to a role what is its own', () => {
    expect(messages('{ office(number: "1") { secretNote } }', 'GOVERNOR')).toContain('secretNotes');
  });
});
