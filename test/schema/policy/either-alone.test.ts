import { execute, parse } from 'graphql';
import { expect, test } from 'vitest';
import { guardFields } from '../../../schema/policy/guard-fields.ts';
import { viewerOf } from './support/ask.ts';
import { smallPolicy, smallReach, smallSchema } from './support/small-schema.ts';

test('a protected field is closed by the table alone, and by the check of the operation alone, should the other be mistaken', async () => {
  const document = parse('{ office(number: "1640") { contacts { name } } }');
  const open = { deniedFields: new Set<string>() };
  const closed = { deniedFields: new Set(['Contact.name']) };
  for (const [viewer, access] of [
    [viewerOf('PUBLIC'), open],
    [viewerOf('MUNICIPALITY', ['3430']), closed],
  ] as const) {
    const ran: string[] = [];
    const schema = guardFields(smallSchema(ran), smallPolicy, { reach: smallReach });
    const answer = await execute({ schema, document, contextValue: { viewer, access } });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', coordinate: 'Contact.name' });
    expect(ran).toEqual([]);
  }
});
