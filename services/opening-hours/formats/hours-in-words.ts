import type { Stretch } from '../rules/stretches.ts';
import type { Channel } from '../schedule.ts';

const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  DROP_IN: 'Uten timeavtale',
  APPOINTMENT: 'Timeavtaler',
  PHONE: 'Telefon',
  EMERGENCY_PHONE: 'Vakttelefon',
  APPLICATION_DELIVERY: 'Innlevering av søknader',
  PUBLIC_COMPUTER: 'Datamaskiner for publikum',
};

/** The name of a channel in a calendar (nb). */
export function channelName(channel: Channel): string {
  return CHANNEL_NAMES[channel];
}

/** The state in the words of a calendar (nb). */
export function stateInWords(channel: Channel, { state, unconfirmed }: Stretch, withoutHours: boolean): string {
  if (state === 'UNKNOWN') return 'åpningstid ikke kjent';
  const doubt = unconfirmed ? ' (ikke bekreftet for denne dagen)' : '';
  if (state === 'OPEN' && channel !== 'APPOINTMENT') return `åpent${doubt}`;
  const words = channel === 'APPOINTMENT' ? 'møter etter avtale' : 'bare etter avtale';
  return `${words}${withoutHours ? ', klokkeslett ikke oppgitt' : ''}${doubt}`;
}
