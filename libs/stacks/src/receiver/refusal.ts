/** Why the hub refuses something, as the label `reason` says it. */
export const refusalReasons = {
  "plain-http": "A request without TLS.",
  "no-certificate": "A sender without a certificate.",
  certificate: "A certificate of another CA, or one that has expired.",
  "unknown-node": "A certificate of the stack's CA whose name is no node of the stack file.",
  "too-large": "A request longer than agents make.",
  "too-slow": "A request that stood still for ten seconds.",
  "too-many": "More requests at once than one node may make; agents send them again.",
  path: "Another path or method than the receiver has.",
  content: "A request that Alloy cannot read.",
  host: "Lines or samples whose host is not that of the certificate.",
  labels: "Lines of a service that the stack does not have.",
} as const;

export type RefusalReason = keyof typeof refusalReasons;
