import type { AgreementNode, ContactNode } from '../../db/read-model/model.ts';
import type { ReachTable } from '../../schema/policy/guard-fields.ts';
import { municipalitiesAskedAbout } from '../finding.resolver.ts';
import type { RequestContext } from './context.ts';

/**
 * The municipalities that an object touches. The access table says which fields depend on reach; this says whose an object is. An
 * office belongs to all its municipalities, so a contact of office 1640 is within the reach of both its governors.
 */
export const reach: ReachTable = {
  'Query.auditEvents': (_query, { municipality }) => (typeof municipality === 'string' ? [municipality] : []),
  'Query.oversight': (_query, { governor }, context) => municipalitiesOf(governor, context),
  'Query.oversightAlerts': (_query, { governor }, context) => municipalitiesOf(governor, context),
  'Query.secondInstance': (_query, { governor }, context) => municipalitiesOf(governor, context),
  'Query.coverageGaps': (_query, { governor }, context) => municipalitiesOf(governor, context),
  'Query.availability': (_query, { governor }, context) => municipalitiesOf(governor, context),
  'Query.findings': (_query, args, context) => municipalitiesAskedAbout(args, context as RequestContext),
  'Query.history': (_query, _args, context) => (context as RequestContext).viewer.municipalities,
  'Query.observations': (_query, _args, context) => (context as RequestContext).viewer.municipalities,
  Contact: (contact) => (contact as ContactNode).office.municipalities.map((one) => one.number),
  CrisisCentreAgreement: (agreement) => [(agreement as AgreementNode).municipality.number],
};

function municipalitiesOf(governor: unknown, context: unknown): readonly string[] {
  const { directory } = context as RequestContext;
  const node = typeof governor === 'string' ? directory.governors.get(governor) : undefined;
  return node?.municipalities.map(({ number }) => number) ?? [];
}
