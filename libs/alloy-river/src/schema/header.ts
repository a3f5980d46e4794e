/** HTTP headers that carry credentials. */
export const sensitiveHeaders = [
  "Authorization",
  "Proxy-Authorization",
  "Cookie",
  "Set-Cookie",
  "Api-Key",
  "X-Api-Key",
  "DD-API-KEY",
  "X-Honeycomb-Team",
  "X-Auth-Token",
  "X-Amz-Security-Token",
  "X-Vault-Token",
] as const;
