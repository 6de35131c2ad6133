import {
  CaseAgeBand,
  CaseComplaintOutcome,
  CaseDeadlineFlag,
  CaseOutcome,
  CaseService,
} from '../case-statistics/case-codes.enums.ts';
import {
  ageBandLabels,
  serviceLabels as caseServiceLabels,
  complaintLabels,
  deadlineLabels,
  dimensionLabels,
  measureLabels,
  outcomeLabels,
  statusLabels,
} from '../case-statistics/case-labels.ts';
import { CaseDimension, CaseMeasure, CellStatus } from '../case-statistics/case-question.enums.ts';
import { labelled } from './labelled.ts';
import { operationLabels } from './operation-labels.ts';
import { oversightLabels } from './oversight-labels.ts';
import { placeLabels } from './place-labels.ts';
import { serviceLabels } from './service-labels.ts';

const caseLabels = [
  labelled(CaseService, caseServiceLabels),
  labelled(CaseAgeBand, ageBandLabels),
  labelled(CaseOutcome, outcomeLabels),
  labelled(CaseComplaintOutcome, complaintLabels),
  labelled(CaseDeadlineFlag, deadlineLabels),
  labelled(CaseDimension, dimensionLabels),
  labelled(CaseMeasure, measureLabels),
  labelled(CellStatus, statusLabels),
];

/** The labels of every value of every enum of the schema, by the enum's name. */
export const ENUM_LABELS = new Map(
  [...operationLabels, ...oversightLabels, ...placeLabels, ...serviceLabels, ...caseLabels]
    .map((one) => [one.name, one] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
