import type { Sql } from '../../db/client.ts';
import { findClients } from '../../db/queries/find-clients.ts';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import { limits } from '../../schema/limits/limits.ts';
import { ROLE_SCOPES } from '../../services/identity/scopes.ts';
import { REGISTERED_ROLES, type RegisteredRole } from '../../services/identity/viewer.ts';
import type { DevelopmentIssuer } from './development-issuer.ts';

/** A bearer token for each role, to try the API as; a role that no organisation has is left out. */
export type DevelopmentTokens = () => Promise<Partial<Record<RegisteredRole, string>>>;

/** The municipality and the governor that the tokens speak for: the examples ask about them. */
const MUNICIPALITY = '3430';
const GOVERNOR = 'innlandet';
/** Registrations looked through; the seed has some tens. */
const CLIENTS_MAX = 1_000;

export function createDevelopmentTokens(
  issuer: DevelopmentIssuer,
  sql: Sql,
  directory: () => DirectoryVersion,
): DevelopmentTokens {
  return async () => {
    const { items } = await findClients(sql, { after: null, limit: CLIENTS_MAX });
    const organisationOf = (role: RegisteredRole) => {
      if (role === 'MUNICIPALITY') return directory().municipalities.get(MUNICIPALITY)?.organisationNumber;
      return items.find((client) => client.role === role && (role !== 'GOVERNOR' || client.governorId === GOVERNOR))
        ?.organisationNumber;
    };
    const tokens: Partial<Record<RegisteredRole, string>> = {};
    for (const role of REGISTERED_ROLES) {
      const organisationNumber = organisationOf(role);
      if (!organisationNumber) continue;
      const { required, write } = ROLE_SCOPES[role];
      const scopes = write === null || write === required ? [required] : [required, write];
      const lifetimeSeconds = limits.tokenLifetimeMaxSeconds;
      tokens[role] = await issuer.sign({ organisationNumber, scopes, lifetimeSeconds, now: new Date() });
    }
    return tokens;
  };
}
