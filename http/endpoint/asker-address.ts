import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import { countedAddress, type TrustedProxies } from '../../services/identity/trusted-proxies.ts';
import { READER_HEADER, type ReaderAddresses } from './reader-address.ts';

/** Whether a proxy at this address is trusted to name the address before it; `hop` counts from this server. */
export type TrustsProxy = (address: string, hop: number) => boolean;

const TRUSTS_NONE: TrustsProxy = () => false;

export function trustIn(proxies: TrustedProxies): TrustsProxy {
  if (proxies === 'NONE') return TRUSTS_NONE;
  return 'hops' in proxies ? (_address, hop) => hop < proxies.hops : proxyAddr.compile([...proxies.addresses]);
}

/** The longest text read as an address: a header may hold anything. */
const ADDRESS_CHARACTERS_MAX = 64;

/**
 * The key under which a request is counted: the reader that a page proves, else the rightmost address that no trusted proxy has.
 * Anything further left in `X-Forwarded-For` was written by the asker.
 */
export function askerAddress(
  request: IncomingMessage,
  trusts: TrustsProxy,
  readers: Pick<ReaderAddresses, 'proven'>,
): string {
  const page = request.headers[READER_HEADER];
  const reader = typeof page === 'string' ? readers.proven(page) : null;
  return countedAddress((reader ?? nearest(request, trusts)).slice(0, ADDRESS_CHARACTERS_MAX));
}

function nearest(request: IncomingMessage, trusts: TrustsProxy): string {
  return trusts === TRUSTS_NONE ? (request.socket.remoteAddress ?? '') : proxyAddr(request, trusts);
}
