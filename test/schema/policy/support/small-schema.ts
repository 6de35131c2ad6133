import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import type { ReachTable } from '../../../../schema/policy/guard-fields.ts';
import { type AccessTable, compilePolicy } from '../../../../schema/policy/table.ts';

/** The shapes in which a protected field can be come to: list, connection, interface, union, back reference, payload. */
const SDL = /* GraphQL */ `
  interface Node { id: ID! }
  union Entity = Office | Contact
  enum Sort { NUMBER NAME CONTACT_NAME }
  input ContactFilter { role: String name: String }
  input OfficeFilter { number: ID contact: ContactFilter any: [OfficeFilter!] notes: NotesFilter sort: Sort = NUMBER }
  input NotesFilter { text: String }
  input SetNameInput { office: ID! name: String! }
  type Query {
    office(number: ID!): Office
    offices(first: Int, filter: OfficeFilter, sort: Sort = NUMBER): OfficeConnection!
    node(id: ID!): Node
    entities: [Entity!]!
    audit(municipality: ID!): [AuditEntry!]
  }
  type Mutation { setName(input: SetNameInput!): SetNamePayload }
  type Subscription { audited: AuditEntry }
  type OfficeConnection { nodes: [Office!]! totalCount: Int! }
  type Office implements Node { id: ID! number: ID! contacts: [Contact!]! secretNotes: [String!] }
  type Contact implements Node { id: ID! role: String! name: String phone: String office: Office! }
  type AuditEntry { at: String! who: String! office: Office }
  type SetNamePayload { contact: Contact }
`;

export const smallTable: AccessTable = {
  Node: { PUBLIC: 'id' },
  Entity: { PUBLIC: 'Office Contact' },
  Sort: { PUBLIC: 'NUMBER NAME', 'MUNICIPALITY GOVERNOR': 'CONTACT_NAME' },
  ContactFilter: { PUBLIC: 'role', 'MUNICIPALITY GOVERNOR': 'name' },
  OfficeFilter: { PUBLIC: 'number contact any notes sort' },
  NotesFilter: { GOVERNOR: 'text' },
  SetNameInput: { MUNICIPALITY: 'office name' },
  Query: {
    PUBLIC: 'office(number) offices(first filter) node(id) entities',
    'MUNICIPALITY GOVERNOR': 'offices(sort:)',
    ADMINISTRATOR: 'audit(municipality)',
  },
  Mutation: { MUNICIPALITY: 'setName(input)' },
  Subscription: { ADMINISTRATOR: 'audited' },
  OfficeConnection: { PUBLIC: 'nodes totalCount' },
  Office: { PUBLIC: 'id number contacts', 'MUNICIPALITY:own GOVERNOR:own': 'secretNotes' },
  Contact: { PUBLIC: 'id role office', 'MUNICIPALITY:own GOVERNOR:own': 'name phone' },
  AuditEntry: { ADMINISTRATOR: 'at who office' },
  SetNamePayload: { MUNICIPALITY: 'contact' },
};

export const smallPolicy = compilePolicy(smallTable);

export interface SmallOffice {
  readonly __typename: 'Office';
  readonly id: string;
  readonly number: string;
  readonly municipalities: readonly string[];
  readonly contacts: SmallContact[];
  readonly secretNotes: readonly string[];
}
export interface SmallContact {
  readonly __typename: 'Contact';
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly phone: string;
  readonly office: SmallOffice;
}

export const smallReach: ReachTable = {
  Office: (parent) => (parent as SmallOffice).municipalities,
  Contact: (parent) => (parent as SmallContact).office.municipalities,
};

function office(number: string, municipalities: readonly string[], contacts: number): SmallOffice {
  const made: SmallOffice = {
    __typename: 'Office',
    id: `office-${number}`,
    number,
    municipalities,
    contacts: [],
    secretNotes: [`note ${number}`],
  };
  for (let index = 0; index < contacts; index += 1) {
    const id = `contact-${number}-${index}`;
    made.contacts.push({
      __typename: 'Contact',
      id,
      role: 'OFFICE_MANAGER',
      name: `Kari Eksempel ${id}`,
      phone: '+4700000000',
      office: made,
    });
  }
  return made;
}

/** 1640 serves Os (3430), Røros (5025) and Holtålen (5026); 0403 serves Hamar (3403) only. */
export const smallOffices = [office('1640', ['3430', '5025', '5026'], 100), office('0403', ['3403'], 2)];

/** A fresh schema with resolvers; `ran` collects the coordinates of protected fields whose resolver was run. */
export function smallSchema(ran: string[] = []): GraphQLSchema {
  const schema = buildSchema(SDL);
  const resolvers: Record<string, (parent: never, args: never) => unknown> = {
    'Query.office': (_: unknown, { number }: { number: string }) =>
      smallOffices.find((one) => one.number === number) ?? null,
    'Query.offices': () => ({ nodes: smallOffices, totalCount: smallOffices.length }),
    'Query.node': (_: unknown, { id }: { id: string }) =>
      smallOffices.flatMap((one) => [one, ...one.contacts]).find((one) => one.id === id),
    'Query.entities': () => [smallOffices[0], smallOffices[0]?.contacts[0]],
    'Query.audit': () => [{ at: '2026-01-01T00:00:00Z', who: 'somebody', office: smallOffices[0] }],
    'Mutation.setName': () => ({ contact: smallOffices[0]?.contacts[0] }),
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const resolve = resolvers[coordinate] ?? ((parent: Record<string, unknown>) => parent[field.name]);
      field.resolve = (parent, args) => {
        if (/name|phone|secretNotes|audit|setName/.test(field.name)) ran.push(coordinate);
        return resolve(parent as never, args as never);
      };
    }
  }
  return schema;
}
