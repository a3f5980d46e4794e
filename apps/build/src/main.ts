import { cli } from "./cli.ts";

const { stdout, stderr, env } = process;
process.exitCode = await cli(process.argv.slice(2), { stdout, stderr, env, cwd: process.cwd() });
