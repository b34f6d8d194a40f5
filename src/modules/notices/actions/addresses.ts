/** Which addresses on the network a receiver may have: nothing inside, unless the setting allows it. */
import { lookup as resolve } from "node:dns";
import { BlockList, type LookupFunction, isIP } from "node:net";

const [loopback, inside] = [new BlockList(), new BlockList()];
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

// Source: the IANA registries of special-purpose addresses (RFC 6890 and its successors).
const SPECIAL = [
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24",
  "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4",
  "::/128 ::1/128 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16",
  "3fff::/20 5f00::/16 fc00::/7 fe80::/10 ff00::/8",
];
for (const range of SPECIAL.join(" ").split(" ")) {
  const [net = "", bits = ""] = range.split("/");
  inside.addSubnet(net, Number(bits), net.includes(":") ? "ipv6" : "ipv4");
}

// An IPv4 address written as IPv6 is held against the ranges of IPv4.
const family = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** Tells whether an address leads to this machine. */
export function isLoopback(address: string): boolean {
  return loopback.check(address, family(address));
}

/** Tells whether an address lies inside: private, loopback, link-local, or of no use on the internet. */
export function isInside(address: string): boolean {
  return isIP(address) === 0 || inside.check(address, family(address));
}

/** An address that may not be posted to; its code is what the delivery shows. */
export class ForbiddenAddress extends Error {
  readonly code: "private_address" | "needs_tls";
  constructor(code: "private_address" | "needs_tls") {
    super(code);
    this.code = code;
  }
}

export type AddressRule = {
  /** Plain HTTP goes to this machine alone. */
  readonly isPlain: boolean;
  readonly allowsInside: boolean;
};

/** Throws {@link ForbiddenAddress} where an address may not be posted to. */
export function checkAddress(address: string, { isPlain, allowsInside }: AddressRule): void {
  if (!allowsInside && isInside(address)) throw new ForbiddenAddress("private_address");
  if (isPlain && !isLoopback(address)) throw new ForbiddenAddress("needs_tls");
}

/**
 * Resolves names for a connection and checks what they lead to: at the moment of connecting, so that a name that answers
 * differently a second time gains nothing.
 */
export function guardedLookup(rule: AddressRule): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, "", 0);
      try {
        for (const { address } of addresses) checkAddress(address, rule);
      } catch (forbidden) {
        return callback(forbidden as NodeJS.ErrnoException, "", 0);
      }
      const [first] = addresses;
      if (options.all === true) callback(null, addresses, 0);
      else callback(null, first?.address ?? "", first?.family ?? 4);
    });
  };
}
