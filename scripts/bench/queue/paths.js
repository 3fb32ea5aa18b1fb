/** Names as a system for publishing gives them: a folder for each agency, a date and a number of its own. */
export function* pathsWithoutEnd() {
  let seed = 1;
  const random = (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % most;
  };
  for (let agency = 110000; ; agency++) {
    for (let year = 2019; year < 2026; year++)
      yield `${agency}/zfxxgk/ndbg/${year}/t${year + 1}01${10 + random(21)}_${1_000_000 + random(9_000_000)}.html`;
  }
}
