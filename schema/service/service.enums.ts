import { registerDescribedEnum } from '../shared/register-enum.ts';

export const ServiceCode = registerDescribedEnum('ServiceCode', 'The services that every municipality owes.', {
  INFORMATION_DUTY: 'Informing people of their rights, also those who have not asked (§§ 12 and 13).',
  GUIDANCE: 'Information, advice and guidance (§ 17).',
  FINANCIAL_COUNSELLING: 'Counselling on one’s own money (§ 17).',
  DEBT_COUNSELLING: 'Counselling on debt, negotiating with creditors (§ 17).',
  FINANCIAL_ASSISTANCE: 'Financial assistance for a responsible subsistence (§ 18).',
  SPECIAL_CASES: 'Financial assistance in special cases (§ 19).',
  TEMPORARY_HOUSING: 'A place to stay for those who have none tonight (§ 27).',
  INDIVIDUAL_PLAN: 'One plan for long-term, coordinated services (§ 28).',
  QUALIFICATION_PROGRAMME: 'A full-time programme towards work, with a benefit (§ 29).',
  CRISIS_CENTRE: 'A crisis-centre offer for people exposed to violence (crisis-centre act § 2).',
  PERSONAL_ASSISTANCE: 'Personal assistance and practical help; health and care, not NAV.',
  SUPPORT_CONTACT: 'A support contact for leisure and company; health and care, not NAV.',
  NURSING_HOME: 'A place in a nursing home or with round-the-clock care; health and care, not NAV.',
  RESPITE_CARE: 'Respite for those with heavy care duties; health and care, not NAV.',
});
export type ServiceCode = keyof typeof ServiceCode;

export const ServiceCategory = registerDescribedEnum('ServiceCategory', 'What kind of help a service is.', {
  INFORMATION: 'Information on rights.',
  ADVICE: 'Advice, guidance and counselling.',
  FINANCIAL: 'Money.',
  HOUSING: 'A place to live.',
  PLAN: 'Planning and coordination.',
  WORK: 'A way to work.',
  SAFETY: 'Safety from violence.',
  HEALTH_AND_CARE: 'Health and care at home or in an institution.',
});
export type ServiceCategory = keyof typeof ServiceCategory;

export const ServiceWording = registerDescribedEnum('ServiceWording', 'Whose words a service’s texts are based on.', {
  OWN: 'A source of the municipality itself.',
  NOT_REPORTED: 'No source of the municipality is known: the statutory entry’s texts are shown.',
  STATUTORY: 'This is the statutory entry itself, the same for every municipality.',
});
export type ServiceWording = keyof typeof ServiceWording;

export const DeadlineKind = registerDescribedEnum('DeadlineKind', 'What must happen in time.', {
  DECISION: 'A decision on an application.',
  EMERGENCY_HELP: 'A decision on urgent help.',
  INTERIM_REPLY: 'A reply that says when the decision comes.',
  COMPLAINT: 'The complaint, by the person who complains.',
  COMPLAINT_HANDLING: 'The handling of a complaint by the body of appeal.',
});
export type DeadlineKind = keyof typeof DeadlineKind;

export const DeadlineBasis = registerDescribedEnum(
  'DeadlineBasis',
  'What a deadline rests on: not every usual time is a right.',
  {
    STATUTE: 'An act of law.',
    PRACTICE_NORM: 'What is usual; no act says so.',
    SUPERVISORY_REQUIREMENT: 'A demand of the supervisory authority on the body that handles it.',
  },
);
export type DeadlineBasis = keyof typeof DeadlineBasis;
