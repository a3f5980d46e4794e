/** HTTP headers that carry credentials. */
export const sensitiveHeaders = [
  "Authorization",
  "Proxy-Authorization",
  "Cookie",
  "Set-Cookie",
  "X-Api-Key",
  "X-Auth-Token",
  "X-Amz-Security-Token",
  "X-Vault-Token",
] as const;
