import { describe, expect, test } from 'vitest';
import { ownPath } from '../../../web/http/own-path.ts';

describe('a step back leads to a page of this site', () => {
  test.each(['/', '/kommune/3430', '/tilsyn?fra=2025-01-01&til=2026-01-01', '/sok?q=//x'])('such as %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  test.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/.//elsewhere.example',
    '/x/..//elsewhere.example',
    '/x/%2e%2e//elsewhere.example',
    '/x/..\\/elsewhere.example',
    'https://elsewhere.example/x',
    'javascript:alert(1)',
    '/\t/elsewhere.example',
    '/\r\nset-cookie: x=y',
    'kommune/3430',
    '',
    null,
  ])('and never by %j to another', (path) => {
    expect(ownPath(path)).toBe('/');
  });
});
