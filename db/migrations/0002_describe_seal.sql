-- The root names its day and range, so that a seal cannot be passed off as another day's.

comment on table kernel.seal is 'Daily root over all chains: sha256(previous root || "day first-last\n" || hashes of the events recorded since the last seal, in position order).';
