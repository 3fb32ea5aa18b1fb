import { html, type Markup } from "../../markup.ts";
import { chartWidth, tenth } from "./chart.ts";
import { type Fill, field } from "./fills.ts";

const rowHeight = 26;
const barHeight = 18;
const labelWidth = 42;
/** From the top of a bar to the line that its text stands on. */
const baseline = 13;

/** A bar of parts beside its label, and what stands after it. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly { readonly fill: Fill; readonly size: number /** Within it. */; readonly text: string }[];
  readonly after: string;
}

/** Bars below each other, so many units for the longest; `room` is left after them for what stands there. */
export function drawBars(bars: readonly Bar[], longest: number, room: number): { drawing: Markup[]; height: number } {
  const scale = (chartWidth - labelWidth - room) / longest;
  const drawing = bars.map((bar, row) => drawBar(bar, row * rowHeight, scale));
  return { drawing, height: bars.length * rowHeight };
}

function drawBar({ label, parts, after }: Bar, top: number, scale: number): Markup {
  let x = labelWidth;
  const drawn = parts.map(({ fill, size, text }) => {
    const width = size * scale;
    const own = field(fill, tenth(x), top, tenth(width), barHeight);
    // Half a digit on either side.
    const fits = text.length * 7 + 6 <= width;
    const within =
      text !== "" &&
      fits &&
      html`<text class="within ${fill}" x="${tenth(x + width / 2)}" y="${top + baseline}" text-anchor="middle">${text}</text>`;
    x += width;
    return size <= 0 ? null : html`${own}${within}`;
  });
  const end = after !== "" && html`<text x="${tenth(x + 6)}" y="${top + baseline}">${after}</text>`;
  return html`<text x="0" y="${top + baseline}">${label}</text>${drawn}${end}`;
}
