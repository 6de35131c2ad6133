export const alerts = {
  title: 'Varsler',
  lead: 'Det som er endret i regionen siden dagen du velger: signaler i ny statistikk, plikter som ikke lenger er dekket, og avtaler som går ut.',
  since: 'Endret siden',
  show: 'Vis',
  count: (count: number) => `${count} endringer`,
  nothing: 'Ingenting er endret siden da.',
  more: 'Bare de hundre første vises. Velg en senere dag.',
  sinceWrong: 'Dagen kunne ikke leses. Den må være før i dag.',
  tooEarly: 'Vi kjenner ikke opplysningene så langt tilbake. Velg en senere dag.',
};
