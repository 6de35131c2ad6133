import { CronPattern } from 'croner';
import { z } from 'zod';

/** An import that runs by itself, and when. */
export interface ScheduledImport {
  /** A cron expression of five fields, or six with seconds; Norwegian time. */
  readonly cron: string;
  /** The arguments of `npm run import --`: a connector, and the location that it reads. */
  readonly command: readonly string[];
}

/** Subcommands that need nobody to look at them before. */
export const SCHEDULABLE = [
  'norg2',
  'norg2-units',
  'klass',
  'klass-counties',
  'klass-changes',
  'kommuneinfo',
  'enhetsregisteret',
  'pxweb',
  'hsds',
  'page-facts',
  'csv-offices',
  'csv-phones',
  'csv-hours',
  'csv-agreements',
  'csv-receptions',
  'csv-special-days',
  'csv-rates',
  'csv-contacts',
  'kostra-groups',
  'help-lines',
  'crisis-centres',
  'replay',
  'findings',
] as const;

const shape = z.array(
  z.strictObject({
    cron: z.string().refine(isCron, 'must be a cron expression'),
    import: z
      .array(z.string().min(1))
      .min(1)
      .refine(
        ([name]) => SCHEDULABLE.some((known) => known === name),
        `must begin with one of ${SCHEDULABLE.join(', ')}`,
      )
      .refine(
        (parts) => !parts.some((part) => part.startsWith('--allow')),
        'must not have --allow-small or --allow-older, which are a person’s word',
      ),
  }),
);

/**
 * The schedule of a setting: JSON such as `[{"cron":"15 4 * * *","import":["norg2","https://example.no/offices"]}]`.
 *
 * @throws RangeError saying what is wrong with it, for the setting's line.
 */
export function readSchedule(text: string): ScheduledImport[] {
  const parsed = shape.safeParse(jsonIn(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RangeError(`${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`.trim());
  }
  return parsed.data.map((entry) => ({ cron: entry.cron, command: entry.import }));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError('must be JSON');
  }
}

function isCron(text: string): boolean {
  try {
    return new CronPattern(text) !== null;
  } catch {
    return false;
  }
}
