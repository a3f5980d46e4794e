import { enginePath } from "@stackmon/engines";

/** Path of a program that a unit names: nginx is Debian's own, all else is built. */
export function programPath(name: string): string {
  return name === "nginx" ? "/usr/sbin/nginx" : enginePath(name);
}
