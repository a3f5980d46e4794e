import type { KeyKind } from "./kind.ts";
import type { KeyUnit } from "./unit.ts";

/**
 * Where a key is logged. `info`: at that level or above somewhere in the programs; `debug`: only below; `tests`: only
 * in the tests of stacks-core.
 */
export type LoggedAt = "info" | "debug" | "tests";

/** Keys of one kind and unit by where they are logged, with a bar between, in lines. */
export interface KeyRow extends Readonly<Partial<Record<LoggedAt, readonly string[]>>> {
  readonly kind: KeyKind;
  readonly unit?: KeyUnit;
  /** Neither key nor message nor call site says what the values are. */
  readonly unclassified?: true;
}

/**
 * Every key of a pair that stacks-core logs.
 *
 * Kind and unit are those of the expressions at the call sites: `elapsed` is `as_secs()`, and the quotient
 * `estimate_err_pct` is not multiplied by 100. Where sites differ, they are those of nearly all: one or a few log what
 * Debug prints as `tx`, `public key`, `contract`, `peer` and `sender`, and the event dispatcher's worker a `timestamp`
 * whose unit is not known.
 *
 * *Source:* the log calls of stacks-core 1efa4a9 (4.0.2).
 */
export const keyTable: readonly KeyRow[] = [
  {
    kind: "id",
    info: [
      "active_miner_consensus_hash|active_miner_parent_consensus_hash|active_miner_parent_tenure_id",
      "active_miner_pubkey_hash|active_miner_tenure_id|actual_parent_tenure|aggregate_key",
      "anchor_block_hash|apparent_sender|block consensus_hash|block.header.block_id",
      "block.header.consensus_hash|block_commit.last_tenure_id|block_commit_txid|block_consensus_hash",
      "block_hash|block_header.consensus_hash|block_header_hash|block_id|block_txid|burn_block",
      "burn_block_hash|burn_block_sortition_hash|burn_hash|burn_header_hash|burn_tip_ch",
      "burn_view_consensus_hash|cached_burn_block_hash|child parent_block_id|commit_seed|commit_txid",
      "committed_parent|committed_parent_tenure|computed_block_header_hash|confirmed_proposal_id",
      "confirmed_tenure|conflicting_consensus_hash|conflicting_signer_signature_hash|conn_id",
      "consensus_hash|contract|contract_id|cur_burn_block_hash|cur_burn_block_sortition_id",
      "current_sortition_consensus_hash|current_sortition_parent|db.parent_block_id|delegate_to",
      "end_block_id|event id|expected|expected parent_block_id|expected_block_header_hash",
      "expected_block_id|expected_burn_block.hash|failed_txid|header.parent_block_id|id",
      "inactive_tenure_ch|index_block_hash|intended_sortition|last_in_tenure_signer_signature_hash",
      "last_parent_tenure_header|last_sortition|last_sortition_consensus_hash|leader_public_key|local_tip",
      "microblock|microblock_offender|microblock_pubkey_hash|miner_sender|my_burn_view",
      "new_active_tenure_ch|new_block_hash|new_burn_block_sortition_id|new_consensus_hash",
      "new_parent_tenure_last_block|new_stacks_tip_block_hash|new_stacks_tip_consensus_hash|new_tip",
      "new_tip.consensus_hash|new_tip_burn_block_sortition_id|new_txid|old_consensus_hash",
      "old_parent_tenure_last_block|old_tip_burn_block_hash|old_tip_burn_block_sortition_id|old_txid",
      "ongoing_tenure|origin|origin_addr|parent anchored block|parent consensus_hash|parent_block_hash",
      "parent_block_id|parent_burn_view|parent_consensus_hash|parent_header.consensus_hash",
      "parent_index_hash|parent_microblock_hash|parent_sortition_id|parent_stacks_block_hash",
      "parent_stacks_block_id|parent_stacks_microblock|parent_tenure|parent_tenure.tenure_consensus_hash",
      "parent_tenure_id|parent_tenure_start_block_id|parent_tip|parent_vrf_proof",
      "pre_committed_signer_signature_hash|pre_stx_txid|prepare_end_sortition_id|prev_consensus_hash",
      "prev_tenure_consensus_hash|previous_tenure_end|prior_state_machine.burn_block",
      "prior_tip.consensus_hash|proof_seed|proposed_block_consensus_hash|proposed_block_pubkey",
      "proposed_block_pubkey_hash|proposed_block_signer_signature_hash|pubkey_hash|public key",
      "queried_sortition|recipient|recovered_miner_hash160|replay_tx_hash|replay_txid|reward_address",
      "root_hash|self.tenure_id_consensus_hash|sender|shadow consensus_hash|signature|signer_address",
      "signer_key|signer_pubkey|signer_signature_hash|signers_contract|smart_contract_id|sorition",
      "sortition tip|sortition.consensus_hash|sortition_ch|sortition_hash|sortition_id",
      "sortition_state.consensus_hash|sortition_state.parent_tenure_id|sortition_state.prior_sortition",
      "sortition_tip|sortition_winner_pubkey_hash|sponsor_addr|stackerdb_contract_id|stacks_block",
      "stacks_block_hash|stacks_block_id|stacks_header|stacks_tip|stacks_tip_ch|stacks_tip_header",
      "start_block_id|superseded_by|superseded_by_burn_block_hash|superseded_by_consensus_hash",
      "superseded_tenure_id|tc_payload.prev_tenure_consensus_hash|tc_payload.tenure_consensus_hash",
      "tenure_ch|tenure_consensus_hash|tenure_end_block|tenure_id|tenure_id_end_block",
      "tenure_id_start_block|tenure_payload.tenure_consensus_hash|tenure_start.consensus_hash",
      "tenure_start_block|tenure_start_block ID|tenure_start_block.header.block_id",
      "tenure_start_block.header.consensus_hash|tenure_start_block_id|tenure_tip.consensus_hash",
      "tenure_tip.tenure_start_block_id|tip_block_hash|tip_block_id|tip_burn_block_hash",
      "tip_burn_block_sortition_id|tip_consensus_hash|tip_index_hash|tip_sortition_id",
      "tip_stacks_block_hash|tx|tx_id|txid|unconfirmed_tenure_start_block ID",
      "unconfirmed_tenure_start_block.header.consensus_hash|violating_tenure_first_block_id",
      "violating_tenure_id|vrf_proof|vrf_pubkey|winning_sortition|winning_stacks_block_hash|winning_txid",
    ],
    debug: [
      "accepted_tip_block_header_hash|accepted_tip_block_id|accepted_tip_consensus_hash|account",
      "anchor.burn_header_hash|anchor.consensus_hash|anchor_stacks_block_hash|block",
      "block_election_snapshot|block_header.parent_block_id|burn_block_consensus_hash",
      "burn_chain_sortition_tip_ch|burn_chain_sortition_tip_mining_pk|burn_election_block.consensus_hash",
      "burn_election_block_consensus_hash|burn_tip|burn_tip.consensus_hash|burn_view_snapshot",
      "canonical_stacks_tip_ch|ch|chain tip|chain_tip|chosen_parent|chunk.rc_consensus_hash",
      "current_burn_block|current_tip_block_header_hash|current_tip_block_id|current_tip_consensus_hash",
      "end_tenure|existing_block_id|global_burn_block|highest_tenure.tenure_id_consensus_hash",
      "highest_tenure_start_block_header_block_id|index_block|last microblock|last_rand_txid",
      "last_stacks_tip|local_best_nakamoto_tip|local_sortition_tip",
      "local_tenure_sn.winning_stacks_block_hash|microblock_parent|miner|miner_pkh|mining_burn_hash",
      "mining_consensus_hash|mining_pk|network.rc_consensus_hash|page_id|parent_block",
      "parent_burn_block_hash|parent_ch|parent_header_hash|parent_id|parent_tenure_burn_hash",
      "parent_tenure_consensus_hash|parent_tenure_header.consensus_hash|parent_tenure_start",
      "pox_anchor_block_hash|pox_contract|prepare-start sortition|prepare_phase_start_sortition_id",
      "principal|public_key|remote_tenure_tip.tenure_start_block_id|signer|signer_addr|sortititon tip",
      "stacker_address|stackerdb_contract|stacks tip|stacks_tip_bh|stacks_tip_burn_hash",
      "stacks_tip_burn_view_consensus|stacks_tip_consensus|stacks_tip_consensus_hash|stacks_tip_hash",
      "stacks_tip_header.consensus_hash|start_tenure|state_root|tx_origin_addr|vrf_pk|winner_txid",
    ],
    tests: ["tip"],
  },
  {
    kind: "height",
    info: [
      "block.header.chain_length|block_commit_height|block_height|burn_block_block_height",
      "burn_block_height|burn_height|burnchain_height|canonical_tip_height|coinbase_height",
      "conflicting_block_height|cur_burn_block_height|current_burn_ht|cycle_burn_height|elected_height",
      "end_ht|error_ht|event_ht|expected_at_least|expected_burn_block.height|height|highest_header.height",
      "latest_node_burn_ht|new_block_height|new_burn_height|new_parent_tenre_last_block_height",
      "new_tip.burn_block_height|new_tip_burn_block_height|node_burn_block_height|old_burn_height",
      "old_parent_tenure_last_block_height|old_tip_burn_block_height|parent_block_height",
      "parent_burn_block|parent_chain_tip.block_height|parent_coinbase_height|parent_header.height",
      "pre_committed_chain_length|prepare_phase_start_height|prior_state_machine.burn_block_height",
      "prior_tip.burn_block_height|proposed_chain_length|sortition_height|stacks_block_height",
      "stacks_height|start_ht|sync_height|sync_ht|target_height|tenure_burn_height|tip_burn_block_height",
      "tip_height|until_burn_height|v1_unlock_ht|v2_unlock_ht|v3_unlock_ht|v4_unlock_ht",
    ],
    debug: [
      "accepted_tip_height|anchor.burn_block_height|anchor_block_height|burn_header_height",
      "current_burn_block_height|current_tip_height|cycle_start_height|expires_block_height",
      "global_burn_block_height|local_burn_height|local_chain_height",
      "local_parent_tenure_last_block_height|mining_burn_height|parent_tenure_burn_height",
      "parent_tenure_burn_ht|parent_tenure_last_block_height|remote_chain_height|remote_tip_height",
      "stacks_tip_burn_height|stacks_tip_height|tenure_burn_ht|unlock_burn_height",
    ],
    tests: ["cycle_start|epoch_2_4_start|pox_3_activation|pox_4_activation"],
  },
  {
    kind: "cycle",
    info: [
      "current_reward_cycle|cycle|cycle_number|elected_cycle|for_cycle|reward_cycle",
      "reward_cycle_before_refresh|reward_cycle_id|tenure_end_reward_cycle|tenure_start_reward_cycle",
    ],
    debug: ["inv_rescan_rc|next_reward_cycle|peer_block_rc|requested_reward_cycle|stacks_tip_rc"],
    tests: ["first|last"],
  },
  {
    kind: "count",
    info: [
      "anchor_blocks_rows|attachments_count|attempt|attempts|block_commit_metadata_rows",
      "block_headers_rows|block_ops_rows|chain_work_rows|cnt|considered_txs|count|downloads_inflight",
      "downloads_max_count|downloads_scheduled|downloads_total|failed|fork_storage_rows|headers_rows|len",
      "miner_frequency|minimum_frequency|num_conflicts|observers_len|problematic_tx_count",
      "registered_addrs|run_count|slots_occuppied|slots_taken|snapshots_rows|total_txs|tx_count",
    ],
    debug: [
      "block_commits_count|confirmed_proposal_count|frequency|inflight|last_processed_count",
      "leader_keys_count|max_txs|microblock_parent_count|num_always_connected|num_cycles|num_inv_syncs",
      "num_sync_neighbors|num_txs|pre_commits_count|rejections_count|rows_visited|running|scheduled",
      "signatures_count|total_always_connected|txs added|txs mined off tip|walk_attempts",
    ],
  },
  {
    kind: "count",
    unit: "blocks",
    info: [
      "blocks_without_winners|globally_accepted_blocks|initial_mining_bonus_block_window|miss_distance",
      "num_blocks|num_blocks_so_far|previous_tenure_blocks|tenure_len|tenure_length",
      "tenure_payload.previous_tenure_blocks|window_length",
    ],
    debug: ["prepare_phase_length|reward_cycle_length|window_size"],
    tests: ["prepare_length"],
  },
  {
    kind: "index",
    info: [
      "attachment_index|block_commit_vtxindex|block_tx_index|cur|cur_priority|index|lane_message_id",
      "next_seq|next_tx_index|origin_nonce|parent_microblock_seq|parent_stacks_microblock_seq|prior|round",
      "signer_index|signer_set|signer_slot_id|slot_id|sponsor_nonce|tx_index",
    ],
    debug: ["expected_origin_nonce|expected_sponsor_nonce|microblock_parent_seq|page|tx_origin_nonce"],
  },
  {
    kind: "amount",
    unit: "ustx",
    info: [
      "amount_ustx|fee|initial_mining_per_block_reward|liquid_ustx|mint_and_transfer_amount|new_fee",
      "old_fee|participation|pox_threshold|stacked_amount|stacked_amt|tx_fees_microstacks",
    ],
    debug: ["available_ustx|pox_locked_ustx|stacked_ustx|transfered_ustx|tx_fee"],
  },
  {
    kind: "amount",
    unit: "sats",
    info: ["burn_fee|expected_burn|header.burn_spent"],
    debug: ["median_burn|most_recent_burn|total_burns"],
  },
  {
    kind: "duration",
    info: ["backoff|block_proposal_timeout"],
  },
  {
    kind: "duration",
    unit: "ms",
    info: ["assembly_time_ms|elapsed_ms|latency_ms|processing_time_ms|validation_time_ms"],
    debug: ["deadline_ms|tenure_extend_wait_timeout_ms|tenure_process_time_ms"],
  },
  {
    kind: "duration",
    unit: "s",
    info: [
      "config_block_proposal_timeout|elapsed|elapsed_inactive|existing_timeout_secs",
      "first_proposal_burn_block_timing_secs|new_timeout_secs|proposal_to_sortition|rejections_timeout",
      "tenure_change_time_elapsed|tenure_timeout_secs|timeout|timeout_secs",
    ],
    debug: ["elapsed_secs|tenure_extend_in|tenure_idle_timeout_secs"],
  },
  {
    kind: "timestamp",
    info: ["deadline|now"],
  },
  {
    kind: "timestamp",
    unit: "unix_ms",
    debug: ["timestamp_ms"],
  },
  {
    kind: "timestamp",
    unit: "unix_s",
    info: [
      "block_timestamp|current_time|current_timestamp|epoch_time|extend_timestamp|extend_ts",
      "new_tenure_burn_timestamp|new_tenure_received_time|parent_block_timestamp",
      "read_count_extend_timestamp|signed_group|signed_over_time|signed_self",
      "tenure_extend_read_count_timestamp|tenure_extend_timestamp|timestamp",
      "violating_tenure_proposed_time",
    ],
    debug: ["accept_time|last_activity_time|next_unconfirmed_check|received|received_time|tenure_start_time"],
  },
  {
    kind: "size",
    unit: "bytes",
    info: ["block_size|num_bytes"],
    debug: ["bytes|bytes so far|data_len|size"],
  },
  {
    kind: "percent",
    unit: "percent",
    info: ["%-full|contract_limit_percentage|percent_approved|percent_full|percent_rejected|usage"],
    debug: ["total_burn_sync_percent"],
  },
  {
    kind: "ratio",
    info: ["estimate_err_pct"],
    debug: ["walk_inbound_ratio"],
  },
  {
    kind: "weight",
    info: [
      "pre_commit_weight|pre_commit_weight_required|rejections|rejections_amount|rejections_step",
      "rejections_threshold|signature_weight|signer_weight|total_weight|total_weight_approved",
      "total_weight_rejected|weight_threshold",
    ],
    debug: ["existing_signing_weight|signing_weight"],
  },
  {
    kind: "number",
    info: [
      "actual|actual_modulus|error_code|estimate|estimate_err|expected_chain_id|expected_version|fee_rate",
      "intended_modulus|payload_type_prefix|received_chain_id|slot_version|threshold|value|version",
    ],
    debug: [
      "active_signer_protocol_version|expected_marker_byte|local_supported_signer_protocol_version",
      "marker_byte|new_estimate_high|new_estimate_low|new_estimate_middle|new_measure_high",
      "new_measure_low|new_measure_middle|walk_seed",
    ],
  },
  {
    kind: "flag",
    info: [
      "already_signed|changed_burn_view|checked_proposal_timing|commits_to_tip_tenure?",
      "configured_for_current|configured_for_next|enough_time_passed|expected_mainnet|has_unprocessed",
      "in_prepare_phase|is_in_next_prepare_phase|is_in_replay|is_known|is_prior_in_prepare_phase",
      "is_rc_start|miner_blocked|miner_config_changed|miner_spend_changed|pre_commit_threshold_reached",
      "received_mainnet|registered_for_current|registered_for_next|soft_limit_reached|with_neon_data",
      "with_p2p_stack|won_sortition?",
    ],
    debug: [
      "buffer|burnchain view changed?|complete|continue_running|cycle_active|ephemeral|had_prior_miner",
      "has_network_inventories|highest tenure changed?|ibd|in_initial_block_download?|is_first_mined()",
      "learned_new_blocks?|replace?|shadow|supports_mempool_query|timed_out",
    ],
  },
  {
    kind: "word",
    info: [
      "address|contract_name|cost_function|current_sortition_miner_status|data|epoch|epoch_id|error_type",
      "event_name|event_type|function_name|key|message_bytes|message_id|new_epoch_id|old_epoch_id|path",
      "peer|peer_addr|public addr|reason_code|reject_code|reject_reason|remote_peer|services|stop_reason",
      "target_contract_name|target_function_name|tenure_extend_cause|url|valid|verb",
    ],
    debug: [
      "Orig chainwork|Reorg chainwork|authentic_msg|end_tenure_epoch|evaluated_epoch|function|method",
      "request|start_tenure_epoch|tenure_cause|thread_id|type|vote|walk_type",
    ],
    tests: ["active_pox_contract"],
  },
  {
    kind: "text",
    info: [
      "Stacker DBs|auth_token|cc_response|err|error|http_status|item|neighbor|payload|reason|resp",
      "return_type|return_value|server_version|state",
    ],
    debug: [
      "directive|last-commit burn view|last-commit ongoing tenure|next_behavior|query|raised_initiative",
      "return-value",
    ],
  },
  {
    kind: "text",
    unclassified: true,
    info: ["contract_call_ecode|pk|reward_addr"],
    debug: ["broadcasted"],
  },
  {
    kind: "struct",
    info: [
      "arg0|backtrace|bitvec_values|block_commit|budget|computed_block|cost|cost_after|cost_before",
      "current_miner|execution_consumed|execution_cost|expected_block|found|function_args|indexed_header",
      "intended_recipients|leader_key|local_signer_state|new_miner|ongoing_txids|p2p_msg|pox_addr_tuple",
      "replay_txids|response|reward_set|signer_addresses|signer_keys|signer_state|sortition_hashes",
      "stackerdb_slots|total_budget|tx_replay_scope|tx_replay_set|txs",
    ],
    debug: [
      "all_burns|available|block cost|block_cost|block_limit|chunk_fetch_priorities|chunk_push_priorities",
      "connected_replicas|cost so far|cost_so_far|handshake_data|keys|local_peer|message|microblock cost",
      "new_frontier_entries|parent_tenure_info|remaining_limit|remote_tenure_tip|replicas",
      "reward_cycle_info|schedule|signer_public_key|slot_ids|stacker|stackerdb_data|start_info",
      "tenure_block_ids|tenure_change|values",
    ],
  },
];
