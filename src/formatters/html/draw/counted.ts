/** `2000` → `2,000`, `1234.56` → `1,234.6`, in every language. */
export function counted(count: number): string {
  return String(Math.round(count * 10) / 10).replaceAll(/\B(?=(?:\d{3})+(?:\.|$))/g, ",");
}

/** Several counts, each by its name. */
export function allCounted<Name extends string>(counts: Readonly<Record<Name, number>>): Record<Name, string> {
  const entries = Object.entries<number>(counts).map(([name, count]) => [name, counted(count)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}
