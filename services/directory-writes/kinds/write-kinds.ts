import type { WriteKind, WriteKindName } from '../write-kind.ts';
import { agreements } from './agreement.ts';
import { contacts } from './contact.ts';
import { coverage } from './coverage.ts';
import { notices } from './notice.ts';
import { offices } from './office.ts';
import { officeProfiles } from './office-profile.ts';
import { ownRates } from './own-rate.ts';
import { phones } from './phone.ts';
import { receptions } from './reception.ts';
import { services } from './service.ts';
import { specialDays } from './special-day.ts';

/** Every kind of thing that municipalities write. */
export const WRITE_KINDS: Readonly<Record<WriteKindName, WriteKind>> = {
  offices,
  phones,
  receptions,
  contacts,
  services,
  agreements,
  specialDays,
  ownRates,
  officeProfiles,
  notices,
  coverage,
};
