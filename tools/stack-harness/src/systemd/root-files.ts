/** Number of the user and the group `alloy`. */
export const alloyAccount = 998;

/**
 * Files of a machine that has nothing but /usr: accounts as the official package of Alloy makes them, and no service
 * but journald.
 */
export const rootFiles: Readonly<Record<string, string>> = {
  "etc/passwd": `root:x:0:0:root:/root:/bin/sh\nalloy:x:${alloyAccount}:${alloyAccount}::/var/lib/alloy:/usr/sbin/nologin\nnobody:x:65534:65534::/:/usr/sbin/nologin\n`,
  "etc/group": `root:x:0:\nadm:x:4:alloy\nsystemd-journal:x:102:alloy\nalloy:x:${alloyAccount}:\nnogroup:x:65534:\n`,
  "etc/nsswitch.conf": "passwd: files systemd\ngroup: files systemd\nhosts: files\n",
  "etc/hosts": "127.0.0.1 localhost\n",
  // Its absence, or "uninitialized", makes a first boot, which asks questions.
  "etc/machine-id": "0123456789abcdef0123456789abcdef\n",
  "etc/os-release": "ID=stackmon-harness\n",
  "etc/systemd/system/stackmon.target":
    "[Unit]\nDescription=What a stackmon machine starts\nRequires=basic.target\nAfter=basic.target\nAllowIsolate=yes\n",
  // Of the host's /usr, and of no use on a machine without network or terminals.
  ...Object.fromEntries(
    [
      "systemd-firstboot.service",
      "systemd-networkd.service",
      "systemd-resolved.service",
      "systemd-timesyncd.service",
      "systemd-udevd.service",
      "systemd-logind.service",
      "nftables.service",
    ].map((unit) => [`etc/systemd/system/${unit}.d/off.conf`, "[Unit]\nConditionPathExists=/off\n"]),
  ),
};

/**
 * What the official package of Alloy installs beside the program, in our words.
 *
 * *Source:* grafana/alloy v1.19.0, packaging/deb/alloy.service, packaging/environment-file.
 */
export const alloyPackageFiles: Readonly<Record<string, string>> = {
  "etc/default/alloy": 'CONFIG_FILE="/etc/alloy/config.alloy"\nCUSTOM_ARGS=""\n',
  "etc/systemd/system/alloy.service": `[Unit]
Description=Alloy as its official package runs it
After=network-online.target

[Service]
User=alloy
Restart=always
Environment=HOSTNAME=%H
Environment=ALLOY_DEPLOY_MODE=deb
EnvironmentFile=/etc/default/alloy
WorkingDirectory=/var/lib/alloy
ExecStart=/usr/bin/alloy run $CUSTOM_ARGS --storage.path=/var/lib/alloy/data $CONFIG_FILE
ExecReload=/usr/bin/env kill -HUP $MAINPID
TimeoutStopSec=20s

[Install]
WantedBy=multi-user.target
`,
};
