/** What `stackmon init` writes: a stack that builds as it is, every key of a stack with one hub named with its default. */
export const stackTemplate = `# A stack: the machines that run Stacks services, and where their metrics and logs go.
# Only nodes is required; every other key shows its default, commented out where it may stay away.
# Not shown, for larger stacks: hub.replicas, two hubs of which either may be lost (docs/availability.md); storage, machines
# that keep what one disk cannot (docs/scale-out.md); nodesFrom and fleet, nodes in files of their own (docs/fleet.md).
# Check it with: stackmon check stack.yaml

# Names the stack in titles and READMEs.
name: stacks

# The job label of every series and log stream.
#job: stacks

# Labels on everything that is collected, beside host, job and service.
labels:
  network: mainnet

#scrapeInterval: 15s

# The services that nodes may run. An empty entry takes all defaults.
services:
  stacks-node:
    # systemd unit whose journal entries are its log, or none.
    #unit: stacks-node.service
    # host:port of its metrics as its own machine reaches it, or none.
    #metrics: 127.0.0.1:9153
    # Log files to follow beside the journal: absolute paths or globs.
    #logs: []
  stacks-signer:
    #unit: stacks-signer.service
    #metrics: 127.0.0.1:30001
    logs:
      - /var/log/stacks-signer/*.log
  bitcoin-node:
    #unit: bitcoind.service
    #metrics: 127.0.0.1:9332

#journal:
#  enabled: true
#  # Further units to read beside those of the services.
#  units: []
#  # How far back a first read goes.
#  maxAge: 7h

# Metrics of the machines: processors, memory, disks, network, clock. false where a node_exporter has them already.
#hostMetrics: true

# The machines. Each runs all services of the stack unless it lists its own.
nodes:
  - host: node-1
  #- host: node-2
  #  # What it connects to the hub from, for the hub's firewall rules.
  #  address: 10.0.0.2
  #  labels: { region: eu }
  #  services: [stacks-node, bitcoin-node]

# The server that receives from all nodes; "hub: none" lets each agent write to the stores itself.
# The default, 127.0.0.1, is one server that runs everything. With more machines, give the hub's address in a private
# network.
#hub:
#  address: 10.0.0.10
#  metricsPort: 9091
#  # Logs of agents (OTLP), and of other senders (Loki push).
#  otlpPort: 4318
#  logsPort: 3500
#  # mutual: nodes need a certificate (stackmon certs), and each may write as itself alone.
#  tls: none

# queue: samples and lines wait on the disk of the machine that reads them until the store has answered.
# push: what waits is lost when Alloy ends meanwhile, on the node or on the hub.
#delivery:
#  metrics: queue
#  logs: queue
#  # Of each.
#  queueSize: 4GiB

stores:
  metrics:
    # victoria-metrics or prometheus.
    kind: victoria-metrics
    retention: 30d
    # Where a network reaches the store: encryption, and a name whose password is in a file on each machine.
    #address: 10.0.0.10
    #tls: true
    #login: stackmon
  logs:
    # victoria-logs or loki.
    kind: victoria-logs
    retention: 7d
    # Loki and Prometheus may ask for client certificates instead: "tls: mutual".

# Fewer log lines; off by default. Lines of warn and above, and messages that alerts look for, always stay.
#sampling:                      # keeps a share
#  - { service: stacks-signer, message: Received block acceptance, rate: 0.05 }
#limits:                        # keeps so many a second, on each node
#  - { service: stacks-node, level: debug, linesPerSecond: 100 }
#drops:                         # keeps none
#  - { service: stacks-node, level: trace }

# Longer lines are cut, end in a marker, and are counted.
#maxLineSize: 256KiB

#grafana:
#  address: 127.0.0.1
#  port: 3000
#  # Where people open it: what links in alerts begin with.
#  url: http://127.0.0.1:3000
#  # Where its own metrics are scraped, or none.
#  metrics: 127.0.0.1:3000

# Where vmalert is scraped, if it evaluates the files under rules/ instead of Grafana.
#vmalert:
#  metrics: none
#  logs: none

# Who hears of alerts. Kinds: webhook, slack, pagerduty, email, telegram, discord, opsgenie. A URL, key or token is in
# /etc/stackmon/secrets/contact-NAME.secret on the server with Grafana, never here. With contacts, Grafana's notification
# policies are replaced by these routes.
#alerting:
#  contacts:
#    - { name: on-call, kind: pagerduty }
#    - { name: team, kind: slack }
#  routes:
#    critical: { contacts: [on-call, team], repeat: 4h }
#    warning: { contacts: [team], repeat: 12h, mute: [nights] }
#  # One message for each alert and host, each host, or the stack.
#  groupBy: host
#  muteWindows:
#    - { name: nights, zone: Europe/Zurich, from: "22:00", to: "06:00" }
#  # Rules other than shipped; they stay so when the bundle is updated.
#  rules:
#    StacksFewPeers: { disabled: true }
#    StacksRpcSlow: { threshold: 5, for: 30m, severity: info, labels: { team: infra } }
`;
