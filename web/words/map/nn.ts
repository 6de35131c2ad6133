import type { Words } from '../nb.ts';

export const map: Words['map'] = {
  title: 'Regionen på kart',
  choose: 'Vel kva kartet viser',
  layers: {
    deadline: 'Avgjort innan fristen',
    days: 'Median tal på dagar',
    crisisCentre: 'Krisesentertilbod',
    stale: 'Utdaterte opplysningar',
  },
  text: 'Mørkare tyder eit høgare tal, ikkje eit dårlegare. Skravert tyder at talet ikkje er kjent eller ikkje kan visast. Kartet seier det same som tabellen.',
  inFile:
    'Mørkare betyr eit høgare tal, ikkje eit dårlegare. Skravert betyr at talet ikkje er kjent eller ikkje kan visast.',
  legend: 'Kva fargane tyder',
  gap: 'ikkje kjent, eller blir ikkje vist',
  source: 'Kartgrunnlag: Kartverket (CC BY 4.0), kommunar i 2024, forenkla grenser.',
};
