import type { Words } from '../nb.ts';

export const map: Words['map'] = {
  title: 'The region on a map',
  choose: 'Choose what the map shows',
  layers: {
    deadline: 'Decided within the deadline',
    days: 'Median number of days',
    crisisCentre: 'Crisis centre',
    stale: 'Facts out of date',
  },
  text: 'Darker means a higher figure, not a worse one. Hatched means that the figure is not known or cannot be shown. The map says the same as the table.',
  inFile:
    'Darker means a higher figure, not a worse one. Hatched means that the figure is not known or cannot be shown.',
  legend: 'What the shades mean',
  gap: 'not known, or not shown',
  source: 'Map data: Kartverket (CC BY 4.0), municipalities of 2024, simplified borders.',
};
