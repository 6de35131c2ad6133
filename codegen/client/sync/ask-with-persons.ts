import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Ask } from './ask-with-retries.ts';

/** The contacts of offices that serve the holder's municipalities; where persons were asked for, with their particulars. */
export interface WithinReach {
  readonly viewer?: {
    readonly municipalities: readonly {
      readonly coverage: readonly { readonly office: { readonly contacts: readonly OwnContact[] } }[];
    }[];
  };
}

interface OwnContact {
  readonly id: string;
  readonly personName?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

/** One question in two forms: what everybody may read, and the same with the persons of the holder's own contacts. */
export interface QuestionInTwoForms<Data, Variables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  /** Absent: `document` asks for all that is wanted. */
  readonly withPersons?: TypedDocumentNode<Data, Variables> | undefined;
  /** The contacts in an answer. */
  readonly contactsIn: (data: Data) => readonly string[];
}

/**
 * Requests persons only where the answer contains a contact within the holder's reach: a request for another's persons
 * would be recorded as DENIED in that municipality's audit. The whole question is sent again, so that persons and feed
 * positions come from one version of the directory: a second process may lag behind the first.
 */
export async function askWithPersons<Data, Variables>(
  ask: Ask,
  { document, withPersons, contactsIn }: QuestionInTwoForms<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Data> {
  const data = await ask(document, variables, signal);
  if (withPersons === undefined) return data;
  const own = ownContacts(data as WithinReach);
  return contactsIn(data).some((id) => own.has(id)) ? ask(withPersons, variables, signal) : data;
}

/** The holder's own contacts in the answer, by id. */
export function ownContacts({ viewer }: WithinReach): ReadonlyMap<string, OwnContact> {
  const offices = viewer?.municipalities.flatMap(({ coverage }) => coverage.map(({ office }) => office)) ?? [];
  return new Map(offices.flatMap(({ contacts }) => contacts.map((contact) => [contact.id, contact] as const)));
}
