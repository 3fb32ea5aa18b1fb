/** Units of a thousand bytes each, the largest first. */
const units = [
  { name: "GB", bytes: 1_000_000_000 },
  { name: "MB", bytes: 1_000_000 },
  { name: "KB", bytes: 1_000 },
] as const;

/**
 * A limit and what is above it, in the largest unit that states the limit to a tenth: `64 MB` and `64.1 MB`. What is
 * above a limit is never rounded down to it.
 */
export function sizes(bytes: number, most: number): { readonly size: string; readonly most: string } {
  const unit = units.find((unit) => most >= unit.bytes && (most * 10) % unit.bytes === 0);
  if (unit === undefined) return { size: `${bytes} B`, most: `${most} B` };
  return {
    size: `${Math.ceil((bytes * 10) / unit.bytes) / 10} ${unit.name}`,
    most: `${most / unit.bytes} ${unit.name}`,
  };
}
