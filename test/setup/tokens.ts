import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createDevelopmentIssuer,
  DEVELOPMENT_AUDIENCE,
  DEVELOPMENT_KEY_FOLDER,
} from '../../http/identity/development-issuer.ts';
import { chooseClient, type DevelopmentRegister } from '../../services/identity/development-client.ts';
import { ROLE_SCOPES } from '../../services/identity/scopes.ts';
import type { RegisteredRole } from '../../services/identity/viewer.ts';

/** A token of an example client: the governor's slug or the municipality's number; null for the other roles. */
export type SignIn = (role: RegisteredRole, whom?: string | null) => Promise<string>;

const data = new URL('../../db/seed/data/', import.meta.url);

/** Signs with the development key of a server's data directory, as `npm run token` does. */
export async function developmentTokens(dataDirectory: string): Promise<SignIn> {
  const issuer = await createDevelopmentIssuer({
    directory: join(dataDirectory, DEVELOPMENT_KEY_FOLDER),
    audience: DEVELOPMENT_AUDIENCE,
    baseUrl: 'http://127.0.0.1/dev-issuer',
    production: false,
  });
  const register: DevelopmentRegister = {
    ...(await readSeed<Pick<DevelopmentRegister, 'clients'>>('examples')),
    municipalities: await readSeed('municipalities'),
    counties: await readSeed('counties'),
  };
  return (role, whom = null) => {
    const chosen = chooseClient(register, role, whom);
    if ('problem' in chosen) throw new Error(chosen.problem);
    const { required, write } = ROLE_SCOPES[role];
    return issuer.sign({
      organisationNumber: chosen.organisationNumber,
      scopes: write === null || write === required ? [required] : [required, write],
      lifetimeSeconds: 600,
      now: new Date(),
    });
  };
}

async function readSeed<Content>(name: string): Promise<Content> {
  return JSON.parse(await readFile(new URL(`${name}.json`, data), 'utf8')) as Content;
}
