import type { AgreementNode, ContactNode } from '../db/read-model/model.ts';
import type { ReachTable } from '../schema/policy/guard-fields.ts';

/**
 * Whose an object is: the municipalities that it touches. The access table says which fields go by reach; this says how
 * far that is. An office is its municipalities', so a contact of office 1640 is within the reach of both its governors.
 */
export const reach: ReachTable = {
  'Query.auditEvents': (_query, { municipality }) => (typeof municipality === 'string' ? [municipality] : []),
  Contact: (contact) => (contact as ContactNode).office.municipalities.map((one) => one.number),
  CrisisCentreAgreement: (agreement) => [(agreement as AgreementNode).municipality.number],
};
