/** `2000` → `2,000`, in every language. */
export function counted(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

/** Several counts, each by its name. */
export function allCounted<Name extends string>(counts: Readonly<Record<Name, number>>): Record<Name, string> {
  const entries = Object.entries<number>(counts).map(([name, count]) => [name, counted(count)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}
