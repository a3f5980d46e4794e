/**
 * Grafana's folder of the boards and of the alert rules: its UID is as stable as theirs, and the title is what alert
 * rules name it by.
 */
export const boardFolder = { uid: "stackmon", title: "Stacks" } as const;
