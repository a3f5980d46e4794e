import { hostPort } from "@stackmon/stacks";
import { parseEnvironmentFile, type Environment } from "@stackmon/harness";
import { expect, describe, test } from "vitest";
import { connections } from "../../network/connections.ts";
import type { Role } from "../role.ts";
import {
  composeServices,
  containerBundles,
  containerStack,
  filesOf,
  kustomizationOf,
  manifestsOf,
  podsOf,
  type ContainerStack,
  type PodContainer,
} from "./rendered.fixture.ts";

const bundles = containerBundles();

/** Program and arguments of a unit of a bundle, with the values of its environment file. */
function commandOfUnit(files: ReadonlyMap<string, string>, unit: string): readonly string[] {
  const text = files.get(`systemd/${unit}.service`) ?? "";
  const command = /^ExecStart=((?:.*\\\n)*.*)$/m.exec(text)?.[1] ?? "";
  const environment = parseEnvironmentFile(files.get(`stores/${unit}.env`) ?? "");
  const words = command.replaceAll("\\\n", " ").split(/\s+/);
  return words.map((word) => word.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => environment[name] ?? ""));
}

/** What alloy.service runs: as the official package's unit has it, with the bundle's variables. */
function argumentsOfAlloy(files: ReadonlyMap<string, string>): readonly string[] {
  const { CUSTOM_ARGS = "", CONFIG_FILE = "" } = parseEnvironmentFile(files.get("env/alloy.env") ?? "");
  // A unit starts it on a link that it has made: a container has no use for one.
  const dropIn = files.get("systemd/alloy.service.d/stackmon.conf") ?? "";
  const [, target, link] = /^ExecStartPre=\/bin\/ln -sfn (\S+) (\S+)$/m.exec(dropIn) ?? [];
  const config = CONFIG_FILE === link ? (target ?? "") : CONFIG_FILE;
  return ["run", ...CUSTOM_ARGS.split(" "), "--storage.path=/var/lib/alloy/data", config];
}

/** Units of programs that stay: those of timers do something and end. */
function unitsOf(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const [, name] = /^systemd\/([\w-]+)\.service$/.exec(path) ?? [];
    return name === undefined || text.includes("Type=oneshot") ? [] : [name];
  });
}

/** `${NAME:-value}` → value, `$$` → `$`: what Compose makes of it while nothing is set. */
const ofCompose = (text: string): string =>
  text.replaceAll(/\$\{\w+:-([^}]*)\}/g, "$1").replaceAll("$$", "$");

/** The variables of a container, but for those of the machine's own. */
function settingsOf(name: ContainerStack, role: Role, container: PodContainer): Environment {
  const { configMapGenerator } = kustomizationOf(name, role);
  const maps = container.envFrom.flatMap(({ configMapRef }) => configMapRef?.name ?? []);
  const literals = configMapGenerator.flatMap((map) => (maps.includes(map.name) ? (map.literals ?? []) : []));
  return Object.fromEntries(literals.map((literal) => splitOnce(literal)));
}

function splitOnce(literal: string): readonly [string, string] {
  const [name = ""] = literal.split("=", 1);
  return [name, literal.slice(name.length + 1)];
}

describe.each(bundles)("%s %s: containers run what the units run", (name, role) => {
  const files = filesOf(name, role);
  const services = composeServices(name, role);
  const units = unitsOf(files);

  test("a container for each unit, Alloy and Grafana, and no others", () => {
    const packaged = [...files.keys()].flatMap(
      (path) => /^systemd\/(alloy|grafana)(?:-server)?\.service\.d/.exec(path)?.[1] ?? [],
    );
    expect([...services.keys()].toSorted()).toEqual([...units, ...packaged].toSorted());
    for (const { containers } of podsOf(name, role))
      expect(containers.map((one) => one.name)).toEqual([...services.keys()]);
  });

  test("the same arguments", () => {
    for (const unit of units) {
      const [program, ...args] = commandOfUnit(files, unit);
      const service = services.get(unit);
      expect(service?.command?.map(ofCompose), unit).toEqual(args);
      if (service?.entrypoint !== undefined) expect(service.entrypoint).toEqual([program]);
    }
    if (files.has("env/alloy.env")) expect(services.get("alloy")?.command).toEqual(argumentsOfAlloy(files));
  });

  test("and in pods, where Kubernetes puts in what the ConfigMap says", () => {
    for (const container of podsOf(name, role).flatMap(({ containers }) => containers)) {
      const settings = settingsOf(name, role, container);
      const args = container.args?.map((arg) =>
        arg.replaceAll(/\$\((\w+)\)/g, (_, one: string) => settings[one] ?? ""),
      );
      expect(args, container.name).toEqual(services.get(container.name)?.command?.map(ofCompose));
      expect(container.command).toEqual(services.get(container.name)?.entrypoint);
    }
  });

  test("the same variables", () => {
    for (const container of podsOf(name, role).flatMap(({ containers }) => containers)) {
      const file = files.get(`stores/${container.name}.env`);
      expect(settingsOf(name, role, container)).toEqual(parseEnvironmentFile(file ?? ""));
    }
    for (const [unit, { env_file }] of services)
      expect(env_file.map(({ path }) => path)).toEqual([
        ...(files.has(`stores/${unit}.env`) ? [`../stores/${unit}.env`] : []),
        "/etc/stackmon/stackmon.env",
      ]);
  });

  test("and Grafana those of its drop-in", () => {
    const dropIn = files.get("systemd/grafana-server.service.d/stackmon.conf") ?? "";
    const environment = services.get("grafana")?.environment ?? {};
    for (const [, variable = "", value = ""] of dropIn.matchAll(/^Environment="(\w+)=(.*)"$/gm))
      expect(ofCompose(environment[variable] ?? "")).toBe(value.replaceAll("%%", "%"));
    expect(Object.keys(environment).length > 0).toBe(dropIn !== "");
  });

  test("each machine has the values of its file", () => {
    for (const [path, { spec }] of manifestsOf(name, role)) {
      const host = /^kubernetes\/(nodes|hubs)\/([^/]+)\//.exec(path);
      for (const { env = [] } of host === null ? [] : (spec.template?.spec.containers ?? [])) {
        const values = parseEnvironmentFile(files.get(`env/${host?.[1]}/${host?.[2]}.env`) ?? "");
        expect(Object.fromEntries(env.map((one) => [one.name, one.value]))).toMatchObject(values);
      }
    }
  });
});

describe.each(bundles)("%s %s: what containers may do", (name, role) => {
  test("Compose: no ports of its own, nothing writable but data, no capabilities", () => {
    for (const [service, rendered] of composeServices(name, role)) {
      expect(rendered.ports, service).toBeUndefined();
      expect(rendered.privileged).toBeUndefined();
      expect(rendered).toMatchObject({ network_mode: "host", read_only: true, cap_drop: ["ALL"] });
      expect(rendered.security_opt).toEqual(["no-new-privileges:true"]);
      const writable = rendered.volumes.filter(({ read_only }) => read_only !== true);
      expect(writable.map(({ type }) => type).filter((type) => type !== "volume")).toEqual([]);
    }
  });

  test("Kubernetes: the same", () => {
    for (const { name: container, securityContext } of podsOf(name, role).flatMap((pod) => pod.containers))
      expect(securityContext, container).toMatchObject({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"] },
      });
  });

  test("a pod has the addresses of its node where it binds one of them, and else its own", () => {
    const own = (address: string): boolean => /^(?:127\.0\.0\.1|::1|0\.0\.0\.0|::)$/.test(address);
    const bound = connections(role, containerStack(name)).filter(({ direction }) => direction === "inbound");
    const isBound = bound.some(({ address }) => !own(address));
    for (const { hostNetwork = false } of podsOf(name, role))
      expect(hostNetwork).toBe(role !== "hub" || isBound);
  });

  test("the service has the ports that others connect to", () => {
    const inbound = connections(role, containerStack(name)).filter(
      ({ direction }) => direction === "inbound",
    );
    const wanted = [...new Set(inbound.map(({ port }) => port))];
    const services = [...manifestsOf(name, role).values()].filter(({ kind }) => kind === "Service");
    const ports = services.map(({ spec }) => (spec.ports ?? []).map(({ port }) => port));
    expect(ports).toEqual(services.map(() => wanted));
    expect(services.length > 0).toBe(role !== "agent");
  });

  test("every path of the bundle that a program is given is mounted, in both alike", () => {
    const files = filesOf(name, role);
    const pods = podsOf(name, role).flatMap(({ containers }) => containers);
    for (const [service, { command = [], environment = {}, volumes }] of composeServices(name, role)) {
      const given = [...command, ...Object.values(environment)].flatMap(
        (text) => /\/etc\/stackmon\/current\/([^\s}]+)/.exec(text)?.[1] ?? [],
      );
      const mounts = volumes.map(({ target }) => target);
      for (const path of given) {
        expect(
          [...files.keys()].some((file) => file === path || file.startsWith(`${path}/`)),
          path,
        ).toBe(true);
        expect(
          mounts.some((target) => isWithin(`/etc/stackmon/current/${path}`, target)),
          path,
        ).toBe(true);
      }
      const inPods = pods.filter((pod) => pod.name === service).map((pod) => ofBundle(pod.volumeMounts));
      for (const mounted of inPods)
        expect(mounted).toEqual(ofBundle(volumes.map(({ target }) => ({ mountPath: target }))));
    }
  });
});

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`);

const ofBundle = (mounts: readonly { readonly mountPath: string }[]): readonly string[] =>
  mounts.map(({ mountPath }) => mountPath).filter((path) => path.startsWith("/etc/stackmon"));

test("a hub that listens everywhere has a pod with addresses of its own, and asks itself whether it is ready", () => {
  const address = hostPort("127.0.0.1", 8428);
  expect(podsOf("anywhere", "hub").map(({ hostNetwork }) => hostNetwork)).toEqual([undefined]);
  expect(filesOf("anywhere", "hub").get("kubernetes/hub/stateful-set.yaml")).toContain(
    `- http://${address}/health`,
  );
  expect(podsOf("victoria", "hub").map(({ hostNetwork }) => hostNetwork)).toEqual([true]);
});
