import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../config.ts';
import {
  createDevelopmentIssuer,
  DEVELOPMENT_AUDIENCE,
  DEVELOPMENT_KEY_FOLDER,
} from '../http/identity/development-issuer.ts';
import { limits } from '../schema/limits/limits.ts';
import { chooseClient, type DevelopmentRegister } from '../services/identity/development-client.ts';
import { ROLE_SCOPES } from '../services/identity/scopes.ts';
import { REGISTERED_ROLES, type RegisteredRole } from '../services/identity/viewer.ts';

/** `npm run token`: prints a bearer token of the local development issuer; the example clients are those of the seed. */
interface Options {
  readonly role: RegisteredRole;
  readonly for?: string;
  readonly minutes: number;
  readonly readOnly?: boolean;
}

const root = new URL('..', import.meta.url);

const program = new Command('token')
  .description('Prints a bearer token from the local development issuer.')
  .addOption(new Option('--role <role>', 'what the caller is').choices(REGISTERED_ROLES).makeOptionMandatory())
  .option('--for <whom>', 'GOVERNOR: slug or county number (innlandet, 34); MUNICIPALITY: number (3430)')
  .option('--minutes <n>', 'lifetime in minutes', wholeMinutes, limits.tokenLifetimeMaxSeconds / 60)
  .option('--read-only', 'leave out the scope to write')
  .addHelpText(
    'after',
    `
Examples:
  npm run --silent token -- --role GOVERNOR --for innlandet
  npm run --silent token -- --role GOVERNOR --for 34
  npm run --silent token -- --role MUNICIPALITY --for 3430
  npm run --silent token -- --role ANALYST`,
  );

function wholeMinutes(text: string): number {
  const minutes = Number(text);
  const max = limits.tokenLifetimeMaxSeconds / 60;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > max)
    throw new InvalidArgumentError(`a whole number from 1 to ${max}`);
  return minutes;
}

async function readSeed<Content>(name: string): Promise<Content> {
  return JSON.parse(await readFile(new URL(`db/seed/data/${name}.json`, root), 'utf8')) as Content;
}

async function readRegister(): Promise<DevelopmentRegister> {
  const { clients } = await readSeed<Pick<DevelopmentRegister, 'clients'>>('examples');
  return {
    clients,
    municipalities: await readSeed<DevelopmentRegister['municipalities']>('municipalities'),
    counties: await readSeed<DevelopmentRegister['counties']>('counties'),
  };
}

async function run(options: Options): Promise<void> {
  const chosen = chooseClient(await readRegister(), options.role, options.for ?? null);
  if ('problem' in chosen) return program.error(`error: ${chosen.problem}`);
  // Asked before the other settings, so that production hears this and not what else it lacks.
  if (process.env.NODE_ENV === 'production') throw new Error('the development issuer does not run in production');
  const config = readConfig(process.env);
  const issuer = await createDevelopmentIssuer({
    directory: resolve(config.dataDirectory, DEVELOPMENT_KEY_FOLDER),
    audience: DEVELOPMENT_AUDIENCE,
    baseUrl: `http://localhost:${config.port}/dev-issuer`,
    production: config.production,
  });
  const { required, write } = ROLE_SCOPES[options.role];
  const scopes = write === null || write === required || options.readOnly === true ? [required] : [required, write];
  const { organisationNumber } = chosen;
  const token = await issuer.sign({
    organisationNumber,
    scopes,
    lifetimeSeconds: options.minutes * 60,
    now: new Date(),
  });
  process.stdout.write(`${token}\n`);
}

program
  .action(() => run(program.opts<Options>()))
  .parseAsync()
  .catch((error: unknown) => program.error(`error: ${error instanceof Error ? error.message : 'unknown'}`));
