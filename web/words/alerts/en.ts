import type { Words } from '../nb.ts';

export const alerts: Words['alerts'] = {
  title: 'Alerts',
  lead: 'What has changed in the region since the day you choose: signals in new statistics, duties no longer covered, and agreements that end.',
  since: 'Changed since',
  show: 'Show',
  count: (count) => `${count} changes`,
  nothing: 'Nothing has changed since then.',
  more: 'Only the first hundred are shown. Choose a later day.',
  sinceWrong: 'The day could not be read. It must be before today.',
  tooEarly: 'We do not know the facts that far back. Choose a later day.',
};
