// What is linked to. Reports are numbered from 1, in the order that they were checked in.

export function reportId(report: number): string {
  return `report-${report}`;
}

export function cellId(report: number, cell: number): string {
  return `report-${report}-cell-${cell}`;
}

export function findingId(report: number, finding: number): string {
  return `report-${report}-finding-${finding}`;
}

export function suggestionId(report: number, suggestion: number): string {
  return `report-${report}-suggestion-${suggestion}`;
}
