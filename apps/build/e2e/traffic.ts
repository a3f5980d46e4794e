/**
 * A program that is a stacks-node which counts and a signer which writes, for as long as it runs: 50 lines a second of each, with
 * numbers, in the journal and in a file. Ended, it says how many in /var/log/stacks/written.
 */
export const traffic = `import { appendFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

let written = 0;
const head = (seconds) => \`INFO [\${seconds.toFixed(6)}] [stackslib/src/net/p2p.rs:1234] [p2p:(1,2)] numbered\`;

createServer((_, response) => {
  response.end(\`# TYPE stacks_node_stacks_tip_height gauge\\nstacks_node_stacks_tip_height \${written}\\n\`);
}).listen(9153, "127.0.0.1");

const timer = setInterval(() => {
  written += 1;
  const line = \`\${head(Date.now() / 1000)} \${written} end\`;
  process.stdout.write(\`\${line}\\n\`);
  appendFileSync("/var/log/stacks/signer.log", \`\${line}\\n\`);
}, 20);

process.on("SIGTERM", () => {
  clearInterval(timer);
  writeFileSync("/var/log/stacks/written", \`\${written}\\n\`);
  process.exit(0);
});
`;
