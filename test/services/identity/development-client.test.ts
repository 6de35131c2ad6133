import { describe, expect, test } from 'vitest';
import { chooseClient, type DevelopmentRegister } from '../../../services/identity/development-client.ts';

const register: DevelopmentRegister = {
  clients: [
    { organisationNumber: '1', role: 'PORTAL', governor: null },
    { organisationNumber: '2', role: 'GOVERNOR', governor: 'innlandet' },
    { organisationNumber: '3', role: 'GOVERNOR', governor: 'trondelag' },
  ],
  municipalities: [
    { number: '3430', organisationNumber: '4', formerNumbers: [{ number: '0440' }, { number: '0441' }] },
    { number: '0441', organisationNumber: '5' },
    { number: '5001', organisationNumber: null },
  ],
  counties: [
    { number: '34', governor: 'innlandet' },
    { number: '50', governor: 'trondelag' },
  ],
};
const choose = (role: Parameters<typeof chooseClient>[1], whom: string | null = null) => {
  const chosen = chooseClient(register, role, whom);
  return 'problem' in chosen ? chosen.problem : chosen.organisationNumber;
};

describe('a development token speaks for', () => {
  test('the example client of its role, and for nobody in particular', () => {
    expect(choose('PORTAL')).toBe('1');
    expect(choose('PORTAL', '3430')).toContain('no meaning for PORTAL');
    expect(choose('ANALYST')).toContain('no client of role ANALYST');
  });

  test('the governor of a slug or of a county', () => {
    expect(['innlandet', '34', 'trondelag', '50'].map((whom) => choose('GOVERNOR', whom))).toEqual([
      '2',
      '2',
      '3',
      '3',
    ]);
    expect(choose('GOVERNOR')).toContain('needs --for');
    expect(choose('GOVERNOR', 'oslo')).toBe('no governor is called oslo; known are innlandet, trondelag');
    expect(choose('GOVERNOR', '3430')).toContain('no governor is called 3430');
  });

  test('the municipality of a present number, or of a former one that is not given anew', () => {
    expect(['3430', '0440', '0441'].map((whom) => choose('MUNICIPALITY', whom))).toEqual(['4', '4', '5']);
    expect(choose('MUNICIPALITY')).toContain('needs --for');
    expect(choose('MUNICIPALITY', '9999')).toContain('no municipality has the number 9999');
    expect(choose('MUNICIPALITY', '5001')).toContain('no organisation number is known for 5001');
  });
});
