/** What the lines of `check --watch` begin with: one before each further check, one after every check. */
export const watchMarks = { again: "▷", waiting: "◇" } as const;
