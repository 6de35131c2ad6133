import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import fastifyStatic from '@fastify/static';
import { getDistDirectory, type RenderOptions, renderAltair, renderInitialOptions } from 'altair-static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse, validate } from 'graphql';
import type { ContractOperation } from '../../schema/contract/read-contract.ts';
import type { SchemaForRole } from '../../schema/policy/narrow-schema.ts';
import { REGISTERED_ROLES, ROLES, type Role } from '../../services/identity/viewer.ts';
import type { DevelopmentTokens } from '../identity/development-tokens.ts';

export interface ExplorerParts {
  /** Operations that it opens with. */
  readonly examples: readonly ContractOperation[];
  readonly schemaFor: SchemaForRole;
  /** Tokens to try the API as each role; null: whoever has a token puts it in. */
  readonly developmentTokens: DevelopmentTokens | null;
}

/** The path of the explorer; the pages have the server's root. */
export const EXPLORER_PATH = '/utforsk';

/** The example that a newcomer sees first. */
const FIRST_SEEN = 'municipality-page';

/** Placeholders in the options, for which the page puts its endpoint's address and its nonce. */
const ENDPOINT = 'endpoint';
const NONCE = 'nonce-of-the-page';

const scriptBeside = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
/** Scripts of our own, by the file that the page asks for: styles that keep to the policy, and names that the package leaves out. */
const OWN_SCRIPTS = {
  'styles-by-nonce.js': scriptBeside('explorer-styles.js'),
  'names.js': scriptBeside('explorer-names.js'),
};

/** @param nonce of this answer alone: a style element without it is not applied */
const securityOf = (nonce: string) => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // A page that is kept would come back with the nonce of another answer.
  'cache-control': 'no-store',
});

/**
 * The GraphQL explorer at `/utforsk`, from the project's own packages: nothing is fetched from elsewhere, and the
 * content security policy would not let it be. Its addresses are relative, so it works behind a path prefix. Tokens are
 * in the page's memory alone: they are gone with it.
 */
export async function registerExplorer(app: FastifyInstance, parts: ExplorerParts): Promise<void> {
  const options = once(() => optionsOf(parts));
  const page = once(() => renderAltair(options()).replace('<html>', '<html lang="en">'));
  app.get('/explorer/initial-options.js', async (request, reply) => {
    const tokens = parts.developmentTokens !== null && asksFromHere(request) ? await parts.developmentTokens() : {};
    const variables = Object.fromEntries(REGISTERED_ROLES.map((role) => [role, tokens[role] ?? '']));
    return reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('cache-control', 'no-store')
      .send(scriptOf({ ...options(), initialEnvironments: { base: { title: 'Tokens', variables } }, cspNonce: NONCE }));
  });
  for (const [file, script] of Object.entries(OWN_SCRIPTS)) {
    app.get(`/explorer/${file}`, (_request, reply) =>
      reply.header('content-type', 'text/javascript; charset=utf-8').send(script),
    );
  }
  app.get(EXPLORER_PATH, (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .headers(securityOf(nonce))
      .send(withNonce(page(), nonce));
  });
  await app.register(fastifyStatic, { root: getDistDirectory(), prefix: '/explorer/', index: false });
}

/** The page with the nonce for its own styles, and before all other scripts the one that gives it to styles made later. */
const withNonce = (page: string, nonce: string) =>
  page
    .replace('<style nonce="">', `<style nonce="${nonce}">`)
    .replace(
      '</head>',
      `<script nonce="${nonce}" src="styles-by-nonce.js"></script><script src="names.js"></script></head>`,
    )
    .replace('<app-root>', '<header class="cdk-visually-hidden"><h1>Tjenestegraf</h1></header><app-root role="main">');

/** What only the page itself knows: the endpoint's address, whatever prefix a proxy has put before it, and its nonce. */
const scriptOf = (options: RenderOptions) =>
  renderInitialOptions(options)
    .replace(`\`${ENDPOINT}\``, "new URL('../graphql', document.baseURI).href")
    .replace(`\`${NONCE}\``, "document.querySelector('style[nonce]').nonce");

/** Made when it is first asked for: to find each example's role takes half of a server's start. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function optionsOf({ examples, schemaFor }: ExplorerParts) {
  // The explorer opens on its last tab.
  const tabs = [...examples].sort((a, b) => Number(a.name === FIRST_SEEN) - Number(b.name === FIRST_SEEN));
  return {
    baseURL: 'explorer/',
    endpointURL: ENDPOINT,
    initialName: 'Tjenestegraf',
    initialWindows: tabs.map(({ name, document, variables }) => {
      const role = roleFor(document, schemaFor);
      return {
        initialName: role === 'PUBLIC' ? name : `${name} (${role})`,
        initialQuery: document,
        initialVariables: JSON.stringify(variables, null, 2),
        ...(role !== 'PUBLIC' && { initialHeaders: { authorization: `Bearer {{${role}}}` } }),
      };
    }),
    preserveState: false,
    disableAccount: true,
    initialSettings: {
      'banners.disable': true,
      'alert.disableUpdateNotification': true,
      disablePushNotification: true,
      // The reference beside the question, and suggestions while one types.
      'schema.reloadOnStart': true,
    },
    serveInitialOptionsInSeperateRequest: 'initial-options.js',
  };
}

/** The first role that has all that an operation asks for. */
function roleFor(document: string, schemaFor: SchemaForRole): Role {
  return ROLES.find((role) => validate(schemaFor(role), parse(document)).length === 0) ?? 'ADMINISTRATOR';
}

/**
 * Whether the explorer's own page asks, opened on this machine: a page of another origin, or one that has its own name
 * point here, must not come to tokens by it.
 */
function asksFromHere({ headers, hostname }: FastifyRequest): boolean {
  const isHere = hostname === 'localhost' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
  return headers['sec-fetch-site'] === 'same-origin' && isHere;
}
