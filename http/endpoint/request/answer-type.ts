import Negotiator from 'negotiator';

export const JSON_UTF8 = 'application/json; charset=utf-8';
const [JSON_TYPE, GRAPHQL_TYPE] = ['application/json', 'application/graphql-response+json'] as const;
const GRAPHQL_UTF8 = `${GRAPHQL_TYPE}; charset=utf-8`;

/** The content type that Apollo answers these usual `Accept` headers with; it weighs any other itself. Absent: plain JSON. */
const ACCEPTED: Readonly<Record<string, string>> = {
  '*/*': JSON_UTF8,
  'application/json': JSON_UTF8,
  'application/json, */*': JSON_UTF8,
  'application/graphql-response+json': GRAPHQL_UTF8,
  'application/graphql-response+json, application/json;q=0.9': GRAPHQL_UTF8,
  'application/graphql-response+json,application/json;q=0.9': GRAPHQL_UTF8,
};

/** The content type of an answer, where the `Accept` header is a usual one; null: Apollo is to weigh it. */
export function usualAnswerType(accept: string | undefined): string | null {
  return accept === undefined ? JSON_UTF8 : (ACCEPTED[accept] ?? null);
}

/**
 * The content type of a refusal that Apollo does not see, by any `Accept` header. Clients of GraphQL over HTTP read the errors
 * of a 4xx in their own media type alone: from plain JSON, Apollo Client tells its application the status and no code.
 */
export function refusalType(accept: string | undefined): string {
  const usual = usualAnswerType(accept);
  if (usual !== null) return usual;
  const preferred = new Negotiator({ headers: { accept } }).mediaType([JSON_TYPE, GRAPHQL_TYPE]);
  return preferred === GRAPHQL_TYPE ? GRAPHQL_UTF8 : JSON_UTF8;
}
