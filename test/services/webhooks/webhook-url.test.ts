import { describe, expect, test } from 'vitest';
import { InputError } from '../../../services/text-rules/input-error.ts';
import { isPublicAddress } from '../../../services/webhooks/public-address.ts';
import { checkWebhookUrl, STRICT_WEBHOOK_RULES } from '../../../services/webhooks/webhook-url.ts';

const PRIVATE = [
  '127.0.0.1',
  '127.8.9.10',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '::ffff:168.63.129.16',
  '::127.0.0.1',
  '::7f00:1',
  '::808:808',
  '::',
  '::1',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '2001:db8::1',
  '::ffff:127.0.0.1',
  '::ffff:169.254.169.254',
  '::ffff:a00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b::a83f:8110',
  '64:ff9b:1::7f00:1',
  '::ffff:0:7f00:1',
  '::a83f:8110',
  '2001::1',
  '3fff::1',
  'fec0::1',
  'fe80::1%eth0',
  'fd00:ec2::254',
  '100:0:0:1::1',
  '4000::1',
  'e000::7f00:1',
  '100.100.100.200',
  '192.0.0.192',
  '2002:7f00:1::',
  'not an address',
  '',
];

test.each(PRIVATE)('%s is no address of the open internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '172.32.0.1', '193.160.0.1', '2a00:1450:4001::1', '::ffff:8.8.8.8'])('%s is one', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

describe('a webhook’s URL', () => {
  const ruleOf = (url: string, rules = STRICT_WEBHOOK_RULES): string => {
    try {
      return checkWebhookUrl(url, rules, ['input', 'url']);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      expect(error.message).not.toContain('secret-word');
      return error.rule;
    }
  };

  test.each([
    'http://example.no/secret-word',
    'ftp://example.no/secret-word',
    'file:///etc/secret-word',
    'https://user:secret-word@example.no/',
    'https://secret-word@example.no/',
    'https://example.no/#secret-word',
    'secret-word',
    '',
    `https://example.no/secret-word${'x'.repeat(1_000)}`,
  ])('is not %s', (url) => {
    expect(ruleOf(url)).toBe('WEBHOOK_URL');
  });

  test.each([
    'https://127.0.0.1/secret-word',
    'https://[::1]/secret-word',
    'https://[::ffff:127.0.0.1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://10.0.0.1:8443/',
  ])('leads to no private address, however it is written: %s', (url) => {
    expect(ruleOf(url)).toBe('WEBHOOK_ADDRESS');
  });

  test('is https of a name or a public address; http and private ones where the settings say so', () => {
    expect(ruleOf('HTTPS://Example.NO/hook?a=b')).toBe('https://example.no/hook?a=b');
    expect(ruleOf('https://93.184.216.34/')).toBe('https://93.184.216.34/');
    const open = { allowHttp: true, allowPrivateAddresses: true };
    expect(ruleOf('http://127.0.0.1:4001/hook', open)).toBe('http://127.0.0.1:4001/hook');
  });
});
