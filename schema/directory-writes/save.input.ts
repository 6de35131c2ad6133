import { AgreementItemInput, ServiceItemInput } from './municipality-items.input.ts';
import { ContactItemInput, OfficeItemInput, PhoneItemInput, ReceptionItemInput } from './office-items.input.ts';
import { saveInputOf } from './save-input.ts';

export const SaveOfficesInput = saveInputOf('SaveOfficesInput', () => OfficeItemInput, 'offices');
export const SavePhonesInput = saveInputOf('SavePhonesInput', () => PhoneItemInput, 'offices’ lines');
export const SaveReceptionsInput = saveInputOf('SaveReceptionsInput', () => ReceptionItemInput, 'offices’ places');
export const SaveContactsInput = saveInputOf('SaveContactsInput', () => ContactItemInput, 'offices’ contacts');
export const SaveServicesInput = saveInputOf('SaveServicesInput', () => ServiceItemInput, 'own wordings of services');
export const SaveAgreementsInput = saveInputOf(
  'SaveAgreementsInput',
  () => AgreementItemInput,
  'crisis-centre agreements',
);
