import { alertRules } from "@stackmon/alerts";
import { certificateWatch, type Stack } from "@stackmon/stacks";

const { unit } = certificateWatch;

/** What there is to do after a renewal, and which of the stack's alerts tell that one is due. */
export function certificatesRenewal(stack: Stack): string {
  const told = alertsOf(stack);
  const alerts =
    told.length === 0 ? "" : ` The alerts are ${told.join(", ").replace(/, (\w+)$/, ", and $1")};`;
  const looks = `\`${unit}.timer\` looks every day when each certificate ends`;
  return `${looks}${alerts === "" ? ";" : `.${alerts}`} \`systemctl start ${unit}\` tells of a renewed one at once.`;
}

/** Those that the stack file has not disabled, with their numbers of days. */
function alertsOf(stack: Stack): readonly string[] {
  const alerts = new Map(
    alertRules(stack).flatMap(({ alerts: all }) => all.map((alert) => [alert.name, alert])),
  );
  const soon = alerts.get("CertificateExpiresSoon");
  const days = stack.alerting.rules["CertificateExpiresSoon"]?.threshold ?? soon?.tuning?.value;
  return [
    ...(soon === undefined ? [] : [`CertificateExpiresSoon, ${days} days before`]),
    ...(alerts.has("CertificateExpires") ? ["CertificateExpires, 3 days before"] : []),
    ...(alerts.has("CertificateUnread") ? ["CertificateUnread"] : []),
  ];
}
