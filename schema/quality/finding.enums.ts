import type { FindingAnswerKind as AnswerKind } from '../../services/quality/finding-answer.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';

export const FindingKind = registerDescribedEnum('FindingKind', 'What is wrong.', {
  STALE: 'Last confirmed longer ago than the limit for its kind.',
  CONFLICT: 'Sources disagree; the newest or most authoritative value is shown, the others are stored.',
  DEAD_SOURCE: 'The page or site it rests on has closed.',
  OBSOLETE_TERM: 'It uses a name that has been replaced.',
  SUPERSEDED_REFERENCE: 'It refers to a rule or a figure that has been replaced.',
  SUSPICIOUS_CONTACT: 'Contact data that are well-formed and probably lead astray.',
  MISSING_DUTY: 'The municipality describes its services and leaves out one that it owes.',
  COVERAGE_GAP: 'The platform knows of nobody who covers it, which is no proof that nobody does.',
  INVALID_VALUE: 'It cannot be right.',
  CHANGED_BY_CO_OWNER:
    'Another municipality changed an office that they share: one for each change, to be looked at, for 30 days or until it is changed again.',
});
export type FindingKind = keyof typeof FindingKind;

export const FindingSeverity = registerDescribedEnum('FindingSeverity', 'How much it matters.', {
  INFO: 'Good to know.',
  WARNING: 'It should be put right.',
  SERIOUS: 'Somebody who needs help may be led astray.',
});
export type FindingSeverity = keyof typeof FindingSeverity;

export const FindingState = registerDescribedEnum('FindingState', 'How a finding stands.', {
  OPEN: 'It is still there, and nobody has answered it, or the answer has expired.',
  ANSWERED: 'It is still there, and those whom it concerns have answered it.',
  RESOLVED: 'It has been put right, or is no longer so.',
});
export type FindingState = keyof typeof FindingState;

export const FindingDimension = registerDescribedEnum('FindingDimension', 'What findings are counted by.', {
  MUNICIPALITY:
    'The municipality that it concerns: a finding that concerns several within the reach counts once in each of them.',
  KIND: 'What is wrong.',
  SEVERITY: 'How much it matters.',
  STATE: 'How it stands today.',
  ENTITY_TYPE: 'What it is wrong with.',
});
export type FindingDimension = keyof typeof FindingDimension;

export const FindingAnswerKind = registerDescribedEnum<AnswerKind>(
  'FindingAnswerKind',
  'What an owner says to a finding.',
  {
    MENDED: 'It is put right where it was wrong. Looked at again at once; still found, it is open again after 14 days.',
    RIGHT_AS_IT_IS: 'What is shown is right. Asked again after a year.',
    NOT_OURS: 'Somebody else must put it right; say who in the comment. Asked again after a year.',
  },
);
export type FindingAnswerKind = keyof typeof FindingAnswerKind;

export const ObservationOrigin = registerDescribedEnum('ObservationOrigin', 'Whose word an observation is.', {
  OWNER: 'Of the body that the entity belongs to, about itself.',
  REGISTER: 'Of a public register.',
  PAGE: 'Of a web page, read by a person.',
  EXAMPLE: 'Nobody’s: made up for development.',
});
export type ObservationOrigin = keyof typeof ObservationOrigin;
