import type { Words } from '../nb.ts';

export const alerts: Words['alerts'] = {
  title: 'Varsel',
  lead: 'Det som er endra i regionen sidan dagen du vel: signal i ny statistikk, plikter som ikkje lenger er dekte, og avtalar som går ut.',
  since: 'Endra sidan',
  show: 'Vis',
  count: (count) => `${count} endringar`,
  nothing: 'Ingenting er endra sidan då.',
  more: 'Berre dei hundre første er viste. Vel ein seinare dag.',
  sinceWrong: 'Dagen kunne ikkje lesast. Han må vere før i dag.',
  tooEarly: 'Vi kjenner ikkje opplysningane så langt tilbake. Vel ein seinare dag.',
};
