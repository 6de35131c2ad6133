/** The meaning of an error code, and the next step of whoever meets it. */
export interface ErrorCode {
  /** The HTTP status where the whole request is refused with it; null: it stands in an answer of status 200 alone. */
  readonly status: number | null;
  readonly meaning: string;
  readonly nextStep: string;
}

/** Codes of requests that are refused before GraphQL sees them, each with its HTTP status. Some stand in answers too. */
export const REQUEST_ERRORS = {
  BAD_REQUEST: {
    status: 400,
    meaning: 'The request cannot be read: its JSON, its address or its parameters are malformed.',
    nextStep: 'Correct the request as the message says. Sent again unchanged, it fails again.',
  },
  UNAUTHENTICATED: {
    status: 401,
    meaning:
      'A token was sent and is not good: expired, of another issuer, or damaged. It is never taken for the public.',
    nextStep: 'Fetch a new token and send the request again; without a token the public data are open.',
  },
  FORBIDDEN: {
    status: 403,
    meaning:
      'What was asked is not open to the caller. In an answer, the field at `path` is null and the fields beside it are there.',
    nextStep: 'Ask without it, or with a token of an organisation that may; the reference says who may see each field.',
  },
  OPERATION_NOT_STORED: {
    status: 403,
    meaning: 'The client is registered to run stored operations only, and this one is not stored.',
    nextStep: 'Store the operation (`npm run operations -- add`), or send one that is stored.',
  },
  NOT_FOUND: {
    status: 404,
    meaning: 'There is nothing at this address, or the thing to change does not exist within your reach.',
    nextStep: 'Check the address or the id.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 404,
    meaning: 'The id is not that of a stored operation.',
    nextStep: 'Send the text of the operation. Clients of the persisted-queries protocol do so by themselves.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    meaning: 'The HTTP method is not one that this address answers. Mutations are never run by GET.',
    nextStep: 'Use a method that the header `allow` names.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    meaning: 'The answer has no form that the header `accept` names.',
    nextStep: 'Accept `application/graphql-response+json` or `application/json`; `text/event-stream` for a stream.',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    meaning: 'The request did not arrive whole in time.',
    nextStep: 'Send it again.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    meaning: 'The body is larger than the caller may send.',
    nextStep: 'Divide it into several requests.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    meaning: 'The body is not JSON in UTF-8.',
    nextStep: 'Send `content-type: application/json`, without content encoding.',
  },
  RATE_LIMITED: {
    status: 429,
    meaning: 'The caller has asked too often, or has too many requests of one kind under way.',
    nextStep: 'Wait as many seconds as `retry-after` says. Registered clients may ask more.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    meaning: 'The headers or the address are too long.',
    nextStep: 'Ask by POST instead of GET, and send fewer headers.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'An error of the platform, which its operators see in their log.',
    nextStep: 'Report it with the `correlationId`.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    meaning: 'The platform cannot answer just now: its database is away, it is stopping, or it is full.',
    nextStep:
      'Send the request again after the seconds in `retry-after`. A write with its idempotency key is done once.',
  },
  TIMEOUT: {
    status: 504,
    meaning: 'The answer took longer than it may. A write may have been done all the same.',
    nextStep: 'Ask for less at a time, then again. A write is repeated with its idempotency key: it is done once.',
  },
  QUERY_TOO_COMPLEX: {
    status: 400,
    meaning:
      'The operation breaks a limit: `rule` names it, `cost` is what the operation has and `limit` what it may have.',
    nextStep: 'Ask in pages or in several operations; registered clients have larger limits.',
  },
} as const satisfies Readonly<Record<string, ErrorCode & { readonly status: number }>>;

/** Codes that GraphQL answers carry beside those. */
const ANSWER_ERRORS = {
  BAD_USER_INPUT: {
    status: 400,
    meaning:
      'A value breaks a rule. `argument` names the place and `rule` the rule; the value itself is never repeated.',
    nextStep: 'Correct the value as the message says.',
  },
  CONFLICT: {
    status: null,
    meaning: 'The object has changed since the version that was sent; nothing was written.',
    nextStep: 'Read the object again, decide, and write with its present `version`.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    meaning: 'The operation is not GraphQL; `locations` says where.',
    nextStep: 'Correct the text; the explorer at `/utforsk` underlines the place.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: 'The operation does not fit the schema as wide as the caller sees it.',
    nextStep: 'Correct the operation; code generators find this before it is sent.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning: 'The document holds several operations, and `operationName` names none of them.',
    nextStep: 'Send `operationName`.',
  },
  SYNC_TOKEN_EXPIRED: {
    status: null,
    meaning: 'The change feed cannot go on from this token: too old, of another database, or of another reach.',
    nextStep: 'Take `changesCursor`, read the directory anew, then follow the changes from that cursor.',
  },
} as const satisfies Readonly<Record<string, ErrorCode>>;

export type RequestErrorCode = keyof typeof REQUEST_ERRORS;

export type ErrorCodeName = RequestErrorCode | keyof typeof ANSWER_ERRORS;

/** Every code that `extensions.code` can have. */
export const ERROR_CODES: Readonly<Record<ErrorCodeName, ErrorCode>> = { ...REQUEST_ERRORS, ...ANSWER_ERRORS };
