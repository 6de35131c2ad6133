import { sql } from 'drizzle-orm';
import { boolean, check, index, text } from 'drizzle-orm/pg-core';
import { REGISTERED_ROLES, type RegisteredRole } from '../../../services/identity/viewer.ts';
import { OPERATIONS_MODES, type OperationsMode } from '../../../services/stored-operations/operations-mode.ts';
import { governor } from '../area/governor.ts';
import { matches, oneOf, period, periodCheck, tjenestegraf } from '../schema.ts';

/** The client register: which role and reach an organisation has, in which period. Never taken from input. */
export const client = tjenestegraf.table(
  'client',
  {
    id: text('id').primaryKey(),
    organisationNumber: text('organisation_number').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<RegisteredRole>().notNull(),
    municipalityNumbers: text('municipality_numbers').array().notNull(),
    governorId: text('governor_id').references(() => governor.id),
    active: boolean('active').notNull().default(true),
    /** The mode for operations of the client that are not stored. */
    operationsMode: text('operations_mode').$type<OperationsMode>().notNull().default('LOG'),
    ...period(),
  },
  (table) => [
    index('client_by_organisation').on(table.organisationNumber),
    check('client_organisation_number_form', matches(table.organisationNumber, '^[0-9]{9}$')),
    check('client_operations_mode_known', oneOf(table.operationsMode, OPERATIONS_MODES)),
    check('client_role_known', oneOf(table.role, REGISTERED_ROLES)),
    check(
      'client_reach_fits_role',
      sql`(${table.role} = 'MUNICIPALITY') = (cardinality(${table.municipalityNumbers}) > 0) and (${table.role} = 'GOVERNOR') = (${table.governorId} is not null)`,
    ),
    periodCheck('client_period', table.validFrom, table.validTo),
  ],
);
