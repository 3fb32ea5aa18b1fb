/**
 * Keeps what was found in sight while the tables beside it pass: from its top where all of it fits the window, else from
 * where its end has come into sight.
 */
export function keepInSight(): void {
  for (const findings of document.querySelectorAll<HTMLElement>(".findings")) {
    findings.style.top = `${Math.min(0, innerHeight - findings.offsetHeight)}px`;
  }
}
