import { costs } from "../costs.ts";
import type { Matrix, Variable } from "../matrix.ts";
import type { Line } from "./axes.ts";
import { type Assignment, effectsOf, type Operation } from "./operation.ts";

/**
 * What may have happened to figures that stand beside one another: two exchanged, one moved, a run shifted by one cell.
 * What last year's figures say of it is not yet in the costs. A move is an exchange with a cell that counts nothing.
 */
export function exchangesOf(matrix: Matrix, lines: readonly Line[]): Operation[] {
  const operations: Operation[] = [];
  const add = (kind: Operation["kind"], cost: number, all: readonly Assignment[]) => {
    const assignments = all.filter(([variable, to]) => variableAt(matrix, variable).value !== to);
    if (assignments.length < 2 || !assignments.every((assignment) => isPossible(matrix, assignment))) return;
    const effects = effectsOf(matrix, assignments);
    if (effects.length > 0) operations.push({ kind, assignments, effects, cost: costs.event + cost });
  };
  for (const { variables } of lines) {
    for (const [a, b] of pairs(variables)) {
      const [atA, atB] = [variableAt(matrix, a).value, variableAt(matrix, b).value];
      if (atA === atB) continue;
      const isMove = atA === 0 || atB === 0;
      add(isMove ? "moved" : "swapped", isMove ? costs.moved : costs.swapped, [
        [a, atB],
        [b, atA],
      ]);
    }
    for (const line of [variables, variables.toReversed()]) {
      for (const run of shiftedRuns(line.map((variable) => variableAt(matrix, variable).value))) {
        const assignments = line.slice(run.vacated, run.end + 1).map((variable, i, own): Assignment => {
          const next = own[i + 1];
          return [variable, next === undefined ? 0 : variableAt(matrix, next).value];
        });
        add("shifted", costs.shifted, assignments);
      }
    }
  }
  return operations;
}

/** A count, in a cell whose figure is known. */
function isPossible(matrix: Matrix, [variable, to]: Assignment): boolean {
  return to >= 0 && Number.isInteger(to) && !variableAt(matrix, variable).isUnknown;
}

function variableAt({ variables }: Matrix, variable: number): Variable {
  return variables[variable] as Variable;
}

function pairs(line: readonly number[]): (readonly [number, number])[] {
  return line.slice(1).map((variable, i) => [line[i] as number, variable] as const);
}

/** Runs of at least two figures after an empty cell, into which they belong, one cell each; `end` is the last of the run. */
function* shiftedRuns(values: readonly number[]): Iterable<{ readonly vacated: number; readonly end: number }> {
  for (let vacated = 0; vacated + 2 < values.length; vacated++) {
    if (values[vacated] !== 0 || values[vacated + 1] === 0) continue;
    let figures = 0;
    for (let end = vacated + 1; end < values.length; end++) {
      if (values[end] === 0) continue;
      figures++;
      if (figures >= 2) yield { vacated, end };
    }
  }
}
