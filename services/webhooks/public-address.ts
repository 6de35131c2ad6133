import ipaddr from 'ipaddr.js';

/** Azure's platform, which answers every machine there and looks like any other address. */
const AZURE_PLATFORM = '168.63.129.16';

/**
 * Whether an address is one of the open internet: not this machine, its network, its cloud’s metadata or a reserved block,
 * also where it is written as IPv6 (mapped, translated, tunnelled). What is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  // `::10.0.0.1`, an old way to write an IPv4 address, leads to it on some systems.
  if (parsed instanceof ipaddr.IPv6 && parsed.parts.slice(0, 6).every((part) => part === 0)) return false;
  return parsed.range() === 'unicast' && parsed.toString() !== AZURE_PLATFORM;
}
