import { AgreementItemInput, ServiceItemInput } from './municipality-items.input.ts';
import { ContactItemInput, OfficeItemInput, PhoneItemInput, ReceptionItemInput } from './office-items.input.ts';
import { saveInputOf, saveListInputOf } from './save-input.ts';

export const SaveOfficesInput = saveInputOf('SaveOfficesInput', () => OfficeItemInput, 'offices');
export const SavePhonesInput = saveListInputOf('SavePhonesInput', () => PhoneItemInput, 'offices’ lines');
export const SaveReceptionsInput = saveListInputOf('SaveReceptionsInput', () => ReceptionItemInput, 'offices’ places');
export const SaveContactsInput = saveListInputOf('SaveContactsInput', () => ContactItemInput, 'offices’ contacts');
export const SaveServicesInput = saveInputOf('SaveServicesInput', () => ServiceItemInput, 'own wordings of services');
export const SaveAgreementsInput = saveListInputOf(
  'SaveAgreementsInput',
  () => AgreementItemInput,
  'crisis-centre agreements',
);
