/** What Alloy said of a reload. */
export interface ReloadAnswer {
  /** Whether the configuration on disk is the one that runs now. */
  readonly accepted: boolean;
  /** 200, or 400 for a configuration that was refused. */
  readonly status: number;
  /** `config reloaded`, or what is wrong with the configuration. */
  readonly text: string;
}

/**
 * Makes an Alloy read its configuration again, and waits until it did. A refused configuration is an answer; throws when
 * nothing answers.
 *
 * @param url of its UI: `http://127.0.1.1:12345`
 *
 * *Source:* Alloy v1.19.0, docs/sources/reference/cli/run.md, "Update the configuration file".
 */
export async function reloadAlloy(url: string): Promise<ReloadAnswer> {
  const response = await fetch(`${url}/-/reload`, { method: "POST", signal: AbortSignal.timeout(60_000) });
  return { accepted: response.ok, status: response.status, text: (await response.text()).trim() };
}
