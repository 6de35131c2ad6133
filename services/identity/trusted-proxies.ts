import ipaddr from 'ipaddr.js';

/** Which proxies in front are believed about who asks: a number of them one behind the other, or those at certain addresses. */
export type TrustedProxies = 'NONE' | { readonly hops: number } | { readonly addresses: readonly string[] };

const HOPS_MAX = 10;

/** @returns null where the text is neither `no`, nor a number, nor addresses and networks with commas between */
export function readTrustedProxies(text: string): TrustedProxies | null {
  if (text === 'no' || text === '0') return 'NONE';
  if (/^\d+$/.test(text)) return Number(text) <= HOPS_MAX ? { hops: Number(text) } : null;
  const addresses = text.split(',').map((one) => one.trim());
  return addresses.every((one) => ipaddr.isValidCIDR(one) || isAddress(one)) ? { addresses } : null;
}

/** `10.1` is an address to the library, and a slip to whoever reads it. */
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}

/** IPv6 addresses with the same first 64 bits count as one: a household or a machine gets all of them together. */
const IPV6_GROUPS = 4;

/** The key under which an address's requests are counted: the address, or the /64 network of an IPv6 address. */
export function countedAddress(address: string): string {
  if (!address.includes(':')) return address;
  if (!ipaddr.IPv6.isValid(address)) return address;
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  return `${parsed.parts
    .slice(0, IPV6_GROUPS)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
