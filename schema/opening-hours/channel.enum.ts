import { registerDescribedEnum } from '../shared/register-enum.ts';

export const Channel = registerDescribedEnum('Channel', 'What one can do at an office at a given time.', {
  DROP_IN: 'Walk in without an appointment.',
  APPOINTMENT: 'Keep a meeting that was booked beforehand.',
  PHONE: 'Ring the ordinary number.',
  EMERGENCY_PHONE: 'Ring the number for urgent need.',
  APPLICATION_DELIVERY: 'Hand in an application.',
  PUBLIC_COMPUTER: 'Use a public computer.',
});
export type Channel = keyof typeof Channel;
