import type { RegisteredRole } from './viewer.ts';

/** The organisations of the seed. The example clients are invented; the municipalities' numbers are real. */
export interface DevelopmentRegister {
  readonly clients: readonly {
    readonly organisationNumber: string;
    readonly role: string;
    readonly governor?: string | null;
  }[];
  readonly municipalities: readonly {
    readonly number: string;
    readonly organisationNumber: string | null;
    readonly formerNumbers?: readonly { readonly number: string }[];
  }[];
  readonly counties: readonly { readonly number: string; readonly governor: string }[];
}

export type ChosenClient = { readonly organisationNumber: string } | { readonly problem: string };

/**
 * The organisation that a development token speaks for.
 * @param whom a governor's slug or county number, a municipality number (former ones too); null for the other roles.
 */
export function chooseClient(register: DevelopmentRegister, role: RegisteredRole, whom: string | null): ChosenClient {
  if (role === 'MUNICIPALITY') return chooseMunicipality(register, whom);
  if (role === 'GOVERNOR') return chooseGovernor(register, whom);
  if (whom !== null) return { problem: `--for has no meaning for ${role}` };
  const client = register.clients.find((one) => one.role === role);
  return client === undefined ? { problem: `the seed has no client of role ${role}` } : pick(client.organisationNumber);
}

function chooseMunicipality({ municipalities }: DevelopmentRegister, whom: string | null): ChosenClient {
  if (whom === null) return { problem: 'MUNICIPALITY needs --for with a municipality number, such as 3430' };
  const found =
    municipalities.find(({ number }) => number === whom) ??
    municipalities.find(({ formerNumbers }) => formerNumbers?.some(({ number }) => number === whom));
  if (found === undefined) return { problem: `no municipality has the number ${whom}` };
  if (found.organisationNumber === null) return { problem: `no organisation number is known for ${whom}` };
  return pick(found.organisationNumber);
}

function chooseGovernor({ clients, counties }: DevelopmentRegister, whom: string | null): ChosenClient {
  if (whom === null) return { problem: 'GOVERNOR needs --for with a slug or a county number, such as innlandet or 34' };
  const slug = counties.find(({ number }) => number === whom)?.governor ?? whom;
  const governors = clients.filter(({ role }) => role === 'GOVERNOR');
  const found = governors.find(({ governor }) => governor === slug);
  if (found !== undefined) return pick(found.organisationNumber);
  const known = governors.map(({ governor }) => governor).join(', ');
  return { problem: `no governor is called ${whom}; known are ${known}` };
}

function pick(organisationNumber: string): ChosenClient {
  return { organisationNumber };
}
