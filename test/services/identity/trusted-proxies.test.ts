import { describe, expect, test } from 'vitest';
import { countedAddress, readTrustedProxies } from '../../../services/identity/trusted-proxies.ts';

describe('which proxies are believed about who asks', () => {
  test.each([
    ['no', 'NONE'],
    ['0', 'NONE'],
    ['1', { hops: 1 }],
    ['10', { hops: 10 }],
    ['10.0.0.0/8, ::1', { addresses: ['10.0.0.0/8', '::1'] }],
    ['192.0.2.7', { addresses: ['192.0.2.7'] }],
  ])('%s', (text, proxies) => expect(readTrustedProxies(text)).toEqual(proxies));

  test.each(['11', '10.1', 'everybody', '10.0.0.0/8, everybody', '192.0.2.7/33', ''])('%s is a slip', (text) =>
    expect(readTrustedProxies(text)).toBeNull(),
  );
});

describe('what requests of an address are counted under', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['fe80::1%eth0:x', 'fe80::1%eth0:x'],
  ])('%s under %s', (address, counted) => expect(countedAddress(address)).toBe(counted));
});
