export const map = {
  title: 'Regionen på kart',
  choose: 'Velg hva kartet viser',
  layers: {
    deadline: 'Avgjort innen fristen',
    days: 'Median antall dager',
    crisisCentre: 'Krisesentertilbud',
    stale: 'Utdaterte opplysninger',
  },
  text: 'Mørkere betyr et høyere tall, ikke et dårligere. Skravert betyr at tallet ikke er kjent eller ikke kan vises. Kartet sier det samme som tabellen.',
  inFile:
    'Mørkere betyr et høyere tall, ikke et dårligere. Skravert betyr at tallet ikke er kjent eller ikke kan vises.',
  legend: 'Hva fargene betyr',
  gap: 'ikke kjent, eller vises ikke',
  source: 'Kartgrunnlag: Kartverket (CC BY 4.0), kommuner i 2024, forenklede grenser.',
};
