import { describe, expect, test } from 'vitest';
import { CHANNELS, type Channel } from '../../../services/opening-hours/schedule.ts';
import { validateSchedule } from '../../../services/opening-hours/validate-schedule.ts';
import { exception, schedule, span, weekly } from './build-schedule.ts';

describe('hours through the night', () => {
  const overnight = (channel: Channel, opens: string, closes: string) =>
    validateSchedule(
      schedule(
        [weekly(['MONDAY'], [span(opens, closes)])],
        [exception('2026-12-10', '2026-12-11', { spans: [span(opens, closes)] })],
        channel,
      ),
    ).map(({ path, rule: broken }) => [path.join('.'), broken]);
  test.each(CHANNELS.filter((channel) => !channel.endsWith('PHONE')))(
    'are refused of %s, whose two times have changed places',
    (channel) => {
      expect(overnight(channel, '15:00', '09:00')).toEqual([
        ['weekly.0.spans.0.closes', 'OVERNIGHT_VISIT'],
        ['exceptions.0.spans.0.closes', 'OVERNIGHT_VISIT'],
      ]);
      expect(overnight(channel, '14:00', '12:00')).toHaveLength(2);
      expect(overnight(channel, '22:00', '04:00')).toEqual([]);
      expect(overnight(channel, '09:00', '24:00')).toEqual([]);
    },
  );
  test('are those of a line that is answered at night', () => {
    expect(overnight('PHONE', '15:00', '09:00')).toEqual([]);
    expect(overnight('EMERGENCY_PHONE', '15:30', '08:00')).toEqual([]);
  });
});
