import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the open internet: not this machine, its network, its cloud’s metadata or a reserved block,
 * also where it is written as IPv6 (mapped, translated, tunnelled). What is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}
