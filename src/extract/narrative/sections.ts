import type { Document } from "../../model/document.ts";
import { type Section, type SectionId, sectionIds } from "../../model/narrative.ts";
import { type Heading, headingIn, numberingStyles } from "../headings.ts";
import type { Simplify } from "../labels.ts";
import { type Content, contentOf, type Line } from "./content.ts";

/** What ends the last section: the rest of the page is the site's. */
const siteText =
  /版[权權]|ICP[备備]|公[网網]安[备備]|[网網]站(?:[标標][识識]|地[图圖])|[联聯]系我[们們]|[关關]于我[们們]|打印|[关關][闭閉]|上一[篇条條页頁]|下一[篇条條页頁]|分享|[扫掃]一[扫掃]|返回[顶頂首]|相[关關](?:[链鏈]接|文章|[附稿]件|信息)|[访訪][问問]的[链鏈]接|[浏瀏][览覽]|[责責]任[编編][辑輯]|友情[链鏈]接|无障碍|下[载載]|首[页頁]|[主承][办辦][单單：:]/;
const longestSiteText = 60;
const pageNumber = /^第[^\p{L}]*[页頁]$/u;
/** First items of table 3, which are numbered as the sections are. */
const requestRows = /新收|上年|[结結][转轉]|年度[办辦]理[结結]果/;
const longestOpening = 20;
const [firstHan, lastHan] = [0x3400, 0x9fff];
/** A table outweighs the prose of any list of contents. */
const tableWeight = 1000;

/** A line that may head a section, and its place in the content. */
interface Candidate {
  readonly heading: Heading;
  readonly line: Line;
  readonly index: number;
}
type Named = Candidate & { readonly heading: Heading & { readonly id: SectionId } };

/**
 * The headings of the six sections and what stands under them. Headings that are listed together, as in a menu or a list
 * of contents, are told from the report by what follows each; headings below them by their numbering.
 */
export function sectionsOf(document: Document, simplify: Simplify): Section[] {
  const content = contentOf(document);
  const candidates: Candidate[] = [];
  for (const [index, line] of content.entries()) {
    if (line.kind !== "line") continue;
    const heading = headingIn(line.text, simplify);
    if (heading !== null) candidates.push({ heading, line, index });
  }
  const named = candidates.filter((candidate): candidate is Named => candidate.heading.id !== null);
  const style = usualStyle(named);
  const runs = runsOf(named.filter(({ heading }) => heading.style === style));
  const ends = runs.map((_, i) => runs[i + 1]?.[0]?.index ?? content.length);
  const weights = runs.map((run, i) => weightOf(content.slice(run[0]?.index, ends[i])));
  const best = weights.indexOf(Math.max(...weights));
  const run = runs[best];
  if (run === undefined) return [];
  const from = runs[best - 1]?.at(-1)?.index ?? -1;
  const whole = filled(run, candidates, from, ends[best] as number);
  return whole.map((own, i) =>
    sectionAt(own, content, whole[i + 1]?.index ?? (ends[best] as number), !(i + 1 in whole)),
  );
}

/** The numbering that most of the six headings have. */
function usualStyle(named: readonly Named[]) {
  const headed = (style: Heading["style"]) =>
    new Set(named.filter(({ heading }) => heading.style === style).map(({ heading }) => heading.id)).size;
  return numberingStyles.reduce((a, b) => (headed(b) > headed(a) ? b : a));
}

/** Headings in sequences that name no section again, but right behind itself: a table may repeat its heading. */
function runsOf(named: readonly Named[]): Named[][] {
  const runs: Named[][] = [];
  let seen = new Set<SectionId>();
  for (const candidate of named) {
    const { id } = candidate.heading;
    const run = runs.at(-1);
    if (run === undefined || (seen.has(id) && run.at(-1)?.heading.id !== id)) {
      runs.push([candidate]);
      seen = new Set([id]);
    } else if (!seen.has(id)) {
      run.push(candidate);
      seen.add(id);
    }
  }
  return runs;
}

function weightOf(content: readonly Content[]): number {
  return content.reduce((sum, part) => sum + (part.kind === "line" ? part.text.length : tableWeight), 0);
}

/**
 * A run with the sections it lacks, where one stands at its place in another style of numbering, or reworded beyond
 * recognition under its number.
 */
function filled(run: readonly Named[], candidates: readonly Candidate[], from: number, to: number): Named[] {
  const style = run[0]?.heading.style;
  const whole = [...run];
  for (const [rank, id] of sectionIds.entries()) {
    if (whole.some(({ heading }) => heading.id === id)) continue;
    const rankOf = ({ heading }: Named) => sectionIds.indexOf(heading.id);
    const after = whole.findLast((own) => rankOf(own) < rank)?.index ?? from;
    const before = whole.find((own) => rankOf(own) > rank)?.index ?? to;
    const within = candidates.filter(({ index }) => index > after && index < before);
    const ofOtherStyle = numberingStyles
      .toReversed()
      .flatMap((other) => within.filter(({ heading }) => heading.style === other && heading.id === id));
    const reworded = within.filter(
      ({ heading }) =>
        heading.id === null &&
        heading.style === style &&
        heading.number === rank + 1 &&
        !requestRows.test(heading.text),
    );
    const found = ofOtherStyle[0] ?? reworded[0];
    if (found === undefined) continue;
    const own = { ...found, heading: { ...found.heading, id } };
    const next = whole.findIndex(({ index }) => index > own.index);
    whole.splice(next < 0 ? whole.length : next, 0, own);
  }
  return whole;
}

function sectionAt(
  { heading, line, index }: Named,
  content: readonly Content[],
  end: number,
  isLast: boolean,
): Section {
  const { id, text, numbering, number, prose } = heading;
  const under = content.slice(index + 1, end);
  const isSiteText = (part: Content) =>
    part.kind === "line" &&
    part.text.length <= longestSiteText &&
    !part.text.includes("。") &&
    siteText.test(part.text);
  const site = isLast ? under.findIndex(isSiteText) : -1;
  const own = site < 0 ? under : under.slice(0, site);
  const printed = own.flatMap((part) => (part.kind === "line" ? part.text : []));
  const lines = [prose, ...printed].filter((text) => charactersIn(text) > 0 && !pageNumber.test(text));
  const [opening = null] = lines;
  return {
    id,
    text,
    numbering,
    number,
    characters: lines.reduce((sum, text) => sum + charactersIn(text), 0),
    opening: opening !== null && opening.length <= longestOpening ? opening : null,
    hasTable: own.some(({ kind }) => kind === "row"),
    hasPicture: own.some(({ kind }) => kind === "picture"),
    at: line.at,
  };
}

/** Chinese characters of a text: figures, blanks and punctuation say nothing by themselves. */
function charactersIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= firstHan && code <= lastHan) count++;
  }
  return count;
}
