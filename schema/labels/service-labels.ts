import { MunicipalitiesKnown } from '../crisis-centre/crisis-centre.type.ts';
import { AgreementForm, CoverageStatus } from '../crisis-centre/crisis-centre-agreement.type.ts';
import { RateStatus } from '../guideline-rate/guideline-rate.type.ts';
import { HouseholdAdults, RateBasis } from '../guideline-rate/household-rate.type.ts';
import { HelpLinePurpose } from '../help-line/help-line.type.ts';
import { DeadlineBasis, DeadlineKind, ServiceCategory, ServiceCode, ServiceWording } from '../service/service.enums.ts';
import { Matched } from '../service/service-search.type.ts';
import { labelled, words } from './labelled.ts';

/** Services, rates and agreements in words. */
export const serviceLabels = [
  labelled(AgreementForm, {
    HOST_MUNICIPALITY: words('Vertskommune', 'Vertskommune', 'Host municipality'),
    INTER_MUNICIPAL_COMPANY: words('Interkommunalt selskap', 'Interkommunalt selskap', 'Inter-municipal company'),
    NOT_REPORTED: words('Ikke oppgitt', 'Ikkje oppgitt', 'Not reported'),
    OWN_OPERATION: words('Egen drift', 'Eigen drift', 'Own operation'),
    PURCHASE_AGREEMENT: words('Kjøpsavtale', 'Kjøpsavtale', 'Purchase agreement'),
  }),
  labelled(CoverageStatus, {
    COVERED: words('Dekket', 'Dekt', 'Covered'),
    EXPIRED: words('Utløpt', 'Gått ut', 'Expired'),
    NOT_REPORTED: words('Ikke oppgitt', 'Ikkje oppgitt', 'Not reported'),
  }),
  labelled(DeadlineBasis, {
    PRACTICE_NORM: words('Vanlig praksis', 'Vanleg praksis', 'Usual practice'),
    STATUTE: words('Lov', 'Lov', 'Act of law'),
    SUPERVISORY_REQUIREMENT: words(
      'Krav fra tilsynsmyndigheten',
      'Krav frå tilsynsstyresmakta',
      'Demand of the supervisory authority',
    ),
  }),
  labelled(DeadlineKind, {
    COMPLAINT: words('Klage', 'Klage', 'Complaint'),
    COMPLAINT_HANDLING: words('Behandling av klage', 'Behandling av klage', 'Handling of a complaint'),
    DECISION: words('Vedtak', 'Vedtak', 'Decision'),
    EMERGENCY_HELP: words('Nødhjelp', 'Naudhjelp', 'Emergency help'),
    INTERIM_REPLY: words('Foreløpig svar', 'Førebels svar', 'Interim reply'),
  }),
  labelled(HelpLinePurpose, {
    CHILDREN: words('Barn og unge', 'Barn og unge', 'Children and young people'),
    DEBT: words('Gjeld', 'Gjeld', 'Debt'),
    DRUGS: words('Rus', 'Rus', 'Drugs and alcohol'),
    ELDER_ABUSE: words('Vold mot eldre', 'Vald mot eldre', 'Abuse of older people'),
    EMERGENCY_FIRE: words('Brann', 'Brann', 'Fire'),
    EMERGENCY_MEDICAL: words('Medisinsk nødhjelp', 'Medisinsk naudhjelp', 'Medical emergency'),
    EMERGENCY_POLICE: words('Politi i nød', 'Politi i naud', 'Police emergency'),
    GAMBLING: words('Spilleproblemer', 'Speleproblem', 'Gambling'),
    HOMELESS_TONIGHT: words('Ikke noe sted å sove i natt', 'Ingen stad å sove i natt', 'Nowhere to sleep tonight'),
    HOUSING: words('Bolig', 'Bustad', 'Housing'),
    LEGAL_AID: words('Rettshjelp', 'Rettshjelp', 'Legal aid'),
    MENTAL_HEALTH: words('Psykisk helse', 'Psykisk helse', 'Mental health'),
    NAV: words('Nav', 'Nav', 'NAV'),
    NAV_EMPLOYERS: words('Nav for arbeidsgivere', 'Nav for arbeidsgjevarar', 'NAV for employers'),
    NAV_PENSION: words('Nav pensjon', 'Nav pensjon', 'NAV pension'),
    OUT_OF_HOURS_DOCTOR: words('Legevakt', 'Legevakt', 'Out-of-hours doctor'),
    POISON: words('Forgiftning', 'Forgifting', 'Poisoning'),
    POLICE_NOT_URGENT: words('Politi når det ikke haster', 'Politi når det ikkje hastar', 'Police, not urgent'),
    SEXUAL_ABUSE: words('Seksuelle overgrep', 'Seksuelle overgrep', 'Sexual abuse'),
    SUICIDE_CRISIS: words('Selvmordstanker', 'Sjølvmordstankar', 'Thoughts of suicide'),
    TAX_AND_POPULATION_REGISTER: words(
      'Skatt og folkeregister',
      'Skatt og folkeregister',
      'Tax and population register',
    ),
    VIOLENCE: words('Vold', 'Vald', 'Violence'),
    WORKING_LIFE: words('Arbeidsliv', 'Arbeidsliv', 'Working life'),
  }),
  labelled(HouseholdAdults, {
    COUPLE: words('Par', 'Par', 'Couple'),
    SHARED_HOUSEHOLD: words('Bofellesskap', 'Bufellesskap', 'Shared household'),
    SINGLE: words('Enslig', 'Einsleg', 'Single'),
  }),
  labelled(Matched, {
    ALL_WORDS: words('Alle ordene', 'Alle orda', 'All words'),
    NOTHING: words('Ingenting', 'Ingenting', 'Nothing'),
    SOME_WORDS: words('Noen av ordene', 'Nokre av orda', 'Some of the words'),
  }),
  labelled(MunicipalitiesKnown, {
    COMPLETE: words('Alle er kjent', 'Alle er kjende', 'All are known'),
    NOT_FOUND: words('Ingen er kjent', 'Ingen er kjende', 'None is known'),
    OUTDATED: words('Gammel oversikt', 'Gammal oversikt', 'Old list'),
    PARTIAL: words('Noen er kjent', 'Nokre er kjende', 'Some are known'),
  }),
  labelled(RateBasis, {
    MIXED: words('Blandet', 'Blanda', 'Mixed'),
    MUNICIPAL_RATE: words('Kommunens egen sats', 'Kommunen sin eigen sats', 'The municipality’s own rate'),
    STATE_GUIDELINE: words(
      'Statens veiledende sats',
      'Den rettleiande satsen til staten',
      'The state’s guideline rate',
    ),
  }),
  labelled(RateStatus, {
    SUPERSEDED: words('Erstattet', 'Erstatta', 'Superseded'),
    IN_FORCE: words('Gjelder', 'Gjeld', 'In force'),
    NOT_CONFIRMED: words('Ikke bekreftet', 'Ikkje stadfesta', 'Not confirmed'),
  }),
  labelled(ServiceCategory, {
    INFORMATION: words('Informasjon', 'Informasjon', 'Information'),
    ADVICE: words('Råd og veiledning', 'Råd og rettleiing', 'Advice and guidance'),
    FINANCIAL: words('Penger', 'Pengar', 'Money'),
    HOUSING: words('Et sted å bo', 'Ein stad å bu', 'A place to live'),
    PLAN: words('Plan', 'Plan', 'Plan'),
    WORK: words('Arbeid', 'Arbeid', 'Work'),
    SAFETY: words('Trygghet', 'Tryggleik', 'Safety'),
    HEALTH_AND_CARE: words('Helse og omsorg', 'Helse og omsorg', 'Health and care'),
  }),
  labelled(ServiceCode, {
    CRISIS_CENTRE: words('Krisesenter', 'Krisesenter', 'Crisis centre'),
    DEBT_COUNSELLING: words('Gjeldsrådgivning', 'Gjeldsrådgjeving', 'Debt advice'),
    FINANCIAL_ASSISTANCE: words('Økonomisk stønad', 'Økonomisk stønad', 'Financial assistance'),
    FINANCIAL_COUNSELLING: words('Økonomisk rådgivning', 'Økonomisk rådgjeving', 'Money advice'),
    GUIDANCE: words('Råd og veiledning', 'Råd og rettleiing', 'Advice and guidance'),
    INDIVIDUAL_PLAN: words('Individuell plan', 'Individuell plan', 'Individual plan'),
    INFORMATION_DUTY: words(
      'Informasjon om sosiale tjenester',
      'Informasjon om sosiale tenester',
      'Information about social services',
    ),
    NURSING_HOME: words('Sykehjem', 'Sjukeheim', 'Nursing home'),
    PERSONAL_ASSISTANCE: words('Personlig assistanse', 'Personleg assistanse', 'Personal assistance'),
    QUALIFICATION_PROGRAMME: words(
      'Kvalifiseringsprogrammet',
      'Kvalifiseringsprogrammet',
      'The qualification programme',
    ),
    RESPITE_CARE: words('Avlastning', 'Avlasting', 'Respite'),
    SPECIAL_CASES: words('Stønad i særlige tilfeller', 'Stønad i særlege tilfelle', 'Assistance in special cases'),
    SUPPORT_CONTACT: words('Støttekontakt', 'Støttekontakt', 'Support contact'),
    TEMPORARY_HOUSING: words('Midlertidig botilbud', 'Mellombels butilbod', 'Temporary housing'),
  }),
  labelled(ServiceWording, {
    NOT_REPORTED: words(
      'Lovens tekst, kommunens er ikke kjent',
      'Teksten i lova, den til kommunen er ikkje kjend',
      'The law’s text, the municipality’s is not known',
    ),
    OWN: words('Kommunens egne ord', 'Kommunen sine eigne ord', 'The municipality’s own words'),
    STATUTORY: words('Lovens tekst', 'Teksten i lova', 'The law’s text'),
  }),
];
