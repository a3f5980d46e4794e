/** What a finding is about: where a reader finds it, and where the JSON has it. */
export interface Place {
  /** `stackmon-node › 62 "RPC latency" › B`: the board, the panel, the query. */
  readonly where: string;
  /** JSON pointer (RFC 6901) from the dashboard. */
  readonly pointer: string;
  /** The id of the panel that it is in; absent for what belongs to the whole board. */
  readonly panel?: number;
}
