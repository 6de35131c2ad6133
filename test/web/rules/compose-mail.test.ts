import { describe, expect, test } from 'vitest';
import type { Alert, Subscription } from '../../../web/alerts/alerts.ts';
import { alertMail, confirmationMail } from '../../../web/alerts/compose-mail.ts';

const addressed = (language: Subscription['language']) => ({
  subscription: {
    id: '7',
    governor: 'innlandet',
    channel: 'MAIL' as const,
    address: 'kari@eksempel.example.no',
    language,
    createdAt: '2026-11-01T08:00:00Z',
    confirmedAt: '2026-11-01T09:00:00Z',
    notifiedThrough: '2026-11-30T08:00:00Z',
    endsAt: '2027-11-01T09:00:00Z',
  },
  address: 'kari@eksempel.example.no',
  links: { tokenOf: (purpose: string, id: string) => `${purpose}-${id}`, read: () => null },
  origin: 'https://pages.example',
});
const alerts: readonly Alert[] = [
  {
    id: 'a',
    kind: 'GAP_CLOSED',
    message: 'Os: NAV-kontor er nå oppgitt.',
    on: null,
    municipality: { number: '3430', name: 'Os' },
  },
];
const news = { governorName: 'Statsforvalteren i Innlandet', alerts, totalCount: 1 };

describe('an adviser who gets a mail', () => {
  test('reads what has changed since when, where each change leads, how long it goes on and how to end it', () => {
    const { subject, text } = alertMail(addressed('nb'), news);
    expect(subject).toBe('Varsler fra Tjenestegraf: 1 endring, Statsforvalteren i Innlandet');
    expect(text).toBe(
      [
        'Dette er endret i kommunene til Statsforvalteren i Innlandet siden 30. november 2026:',
        '- Os: NAV-kontor er nå oppgitt.\n  https://pages.example/tilsyn/3430',
        'Les mer: https://pages.example/tilsyn/varsler?siden=2026-11-30',
        'Varslene stopper av seg selv 1. november 2027. Vi lagrer bare adressen, språket og dagene.',
        'Stopp varslene: https://pages.example/varsler/stopp?bevis=stopp-7',
      ].join('\n\n'),
    );
  });

  test('of more than a mail holds reads how to see the rest on the page', () => {
    const { subject, text } = alertMail(addressed('nn'), { ...news, totalCount: 240 });
    expect(subject).toBe('Varsel frå Tjenestegraf: 240 endringar, Statsforvalteren i Innlandet');
    expect(text).toContain(
      'Vel ein seinare dag på sida for å sjå resten.\n\nLes meir: https://pages.example/tilsyn/varsler',
    );
  });

  test('reads before confirming who writes, about what, and that nothing comes otherwise', () => {
    const { subject, text, language } = confirmationMail(addressed('en'), 'Statsforvalteren i Innlandet');
    expect([subject, language]).toEqual([
      'Confirm alerts about the municipalities of Statsforvalteren i Innlandet',
      'en',
    ]);
    expect(text).toMatch(
      /^Somebody has asked Tjenestegraf to send alerts about the municipalities of .* within two days/,
    );
    expect(text).toContain('\n\nhttps://pages.example/varsler/bekreft?bevis=bekreft-7\n\n');
    expect(text).toContain('If you have not asked for this, you need do nothing.');
  });
});
