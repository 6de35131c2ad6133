import ipaddr from 'ipaddr.js';

/** Azure's platform, which answers every machine there and looks like any other address. */
const AZURE_PLATFORM = '168.63.129.16';

/**
 * All of IPv6 that is given to anybody on the open internet. Outside of it, what is no known block may still lead somewhere, such as
 * `::10.0.0.1`, an old way to write an IPv4 address, or what a network translates by a prefix of its own.
 */
const OPEN_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is one of the open internet: not this machine, its network, its cloud’s metadata or a reserved block,
 * also where it is written as IPv6 (mapped, translated, tunnelled). What is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(OPEN_IPV6)) return false;
  return parsed.range() === 'unicast' && parsed.toString() !== AZURE_PLATFORM;
}
