import fc from "fast-check";

// Where a change is judged, the cases of a property are the same every time: what fails then is the change. Elsewhere others
// are drawn each time, and those that fail name their seed.
if (process.env.CI) fc.configureGlobal({ seed: 2026 });
