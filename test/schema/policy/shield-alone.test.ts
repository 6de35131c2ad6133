import { execute, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { shieldFields } from '../../../schema/policy/shield.ts';
import { ROLES, type Viewer } from '../../../services/identity/viewer.ts';
import { viewerOf } from './support/ask.ts';
import { smallPolicy, smallReach, smallSchema } from './support/small-schema.ts';

/** Asks a schema whose only wall is graphql-shield. */
async function askShielded(source: string, viewer: Viewer | undefined) {
  const ran: string[] = [];
  const schema = shieldFields(smallSchema(ran), smallPolicy, smallReach);
  const answer = await execute({ schema, document: parse(source), contextValue: { viewer } });
  return { errors: (answer.errors ?? []).map(({ extensions }) => extensions), ran };
}

const open = (coordinate: string) => ({ errors: [], ran: [coordinate] });
const closed = (coordinate: string) => ({ errors: [{ code: 'FORBIDDEN', coordinate }], ran: [] });

describe('the second wall alone', () => {
  test.each(ROLES)('%s reads a contact’s name, the notes and the audit by the table and its reach', async (role) => {
    const viewer = viewerOf(role, ['3403']);
    const isOwn = role === 'MUNICIPALITY' || role === 'GOVERNOR';
    const notes = (number: string) => askShielded(`{ office(number: "${number}") { secretNotes } }`, viewer);
    const name = (office: string) =>
      askShielded(`{ node(id: "contact-${office}-0") { ... on Contact { name } } }`, viewer);
    expect(await notes('0403')).toEqual(isOwn ? open('Office.secretNotes') : closed('Office.secretNotes'));
    expect(await name('0403')).toEqual(isOwn ? open('Contact.name') : closed('Contact.name'));
    expect(await notes('1640')).toEqual(closed('Office.secretNotes'));
    expect(await name('1640')).toEqual(closed('Contact.name'));
    const audit = await askShielded('{ audit(municipality: "3403") { __typename } }', viewer);
    expect(audit).toEqual(role === 'ADMINISTRATOR' ? open('Query.audit') : closed('Query.audit'));
  });

  test.each(ROLES)('%s writes with the role and the scope to write, and with neither alone', async (role) => {
    const source = 'mutation { setName(input: { office: "0403", name: "Kari Eksempel" }) { __typename } }';
    const reader = viewerOf(role, ['3403'], []);
    expect(await askShielded(source, reader)).toEqual(closed('Mutation.setName'));
    expect(await askShielded(source, viewerOf(role, ['3403']))).toEqual(
      role === 'MUNICIPALITY' ? open('Mutation.setName') : closed('Mutation.setName'),
    );
  });

  test('without anybody who asks, it is closed', async () => {
    expect(await askShielded('{ audit(municipality: "3403") { __typename } }', undefined)).toEqual(
      closed('Query.audit'),
    );
  });
});
