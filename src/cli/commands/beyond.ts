/** The heading of the commands by which other programs, or other machines, do a part of the work. */
export const beyondGroup = "多机处理 Beyond one machine:";
