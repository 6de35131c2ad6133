import { describe, expect, test } from 'vitest';
import { hoursChanged } from '../../../services/history/hours-changed.ts';

const schedule = { id: 's', office_number: '1640', channel: 'PHONE', reception_id: null, phone_id: '1640-switchboard' };
const row = { id: 'r', schedule_id: 's', days: [1] };
const ofSwitchboard = { officeNumber: '1640', channels: ['PHONE'], receptionId: null, phoneId: '1640-switchboard' };

describe('whose hours a change is about', () => {
  test.each(['opening_rule', 'opening_exception'])('%s: its schedule says it, also when it was taken away', (table) => {
    expect(hoursChanged({ table, before: null, after: row }, schedule)).toEqual(ofSwitchboard);
    expect(hoursChanged({ table, before: row, after: null }, schedule)).toEqual(ofSwitchboard);
    expect(hoursChanged({ table, before: row, after: null }, null)).toBeNull();
  });

  test('the hours of a place as such say it themselves', () => {
    expect(hoursChanged({ table: 'opening_schedule', before: schedule, after: null }, null)).toEqual(ofSwitchboard);
  });

  test('a special day may be of several channels, or of all', () => {
    const day = { office_number: '1640', reception_id: 'roros', channels: ['DROP_IN', 'PHONE'] };
    const place = { officeNumber: '1640', receptionId: 'roros', phoneId: null };
    const of = (channels: string[] | null) =>
      hoursChanged({ table: 'special_day', before: null, after: { ...day, channels } }, null);
    expect(of(day.channels)).toEqual({ ...place, channels: ['DROP_IN', 'PHONE'] });
    expect(of(null)).toEqual({ ...place, channels: [] });
  });

  test('a phone’s number is no hours', () => {
    expect(hoursChanged({ table: 'phone', before: null, after: { id: 'x' } }, null)).toBeNull();
  });
});
