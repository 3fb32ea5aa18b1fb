import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPage } from "../support/read-page.ts";
import { gridBlocks, grids, misplaced, paragraphs } from "./blocks.ts";

describe("a table of a page", () => {
  it("is read with its merged cells laid out", () => {
    const html = `<table><tr><td rowspan="2">三、本年度办理结果</td><td>（一）予以公开</td><td>3</td></tr>
      <tr><td>（二）部分公开</td><td>&nbsp;1 </td></tr></table>`;
    expect(grids(readPage(html))).toEqual([
      [
        ["三、本年度办理结果", "（一）予以公开", "3"],
        ["三、本年度办理结果", "（二）部分公开", "1"],
      ],
    ]);
  });

  it("pasted from Word keeps a figure that is split over spans in one piece", () => {
    const html = `<table><tr><td>a<td><p class=MsoNormal><span lang=EN-US>1<o:p></o:p></span><span>2</span></p></td></tr></table>`;
    expect(grids(readPage(html))).toEqual([[["a", "12"]]]);
  });

  it("keeps two figures on two lines apart", () => {
    expect(grids(readPage("<table><tr><td>1<br>2</td><td><p>3</p><p>4</p></td></tr></table>"))).toEqual([
      [["1 2", "3 4"]],
    ]);
  });

  it("is read where tags are in upper case and never closed", () => {
    expect(grids(readPage("<TABLE><TR><TD>规章<TD>0<TR><TD>行政许可<TD>5</TABLE>"))).toEqual([
      [
        ["规章", "0"],
        ["行政许可", "5"],
      ],
    ]);
  });

  it("leaves out what a browser hides", () => {
    const html = `<table><tr style="display: none"><td>9</td></tr><tr><td hidden>8</td><td>1<span style="DISPLAY:none">7</span></td></tr>
      <tr><td><!-- 6 --><script>5</script><style>4</style>2</td></tr></table>`;
    expect(grids(readPage(html))).toEqual([[["1"], ["2"]]]);
  });

  const rowOf = (style: string) => `<table><tr><td>规章<td>1<tr style="${style}"><td>总计<td>9</table>`;

  it.each([
    "display:none",
    "color: red; DISPLAY : NONE",
    "display: none !important; display: table-row",
    "display:block;display:none",
    "display:none;display:nonsense",
    "display:/* print */none;display:none",
    "visibility:collapse",
    "visibility:visible;visibility:collapse",
  ])("has no row whose style is %s", (style) => {
    expect(grids(readPage(rowOf(style)))).toEqual([[["规章", "1"]]]);
  });

  it.each([
    "display:none;display:table-row",
    "display:none;display:table-row!important",
    "visibility:collapse;visibility:visible",
    "--display:none",
    "color:display:none",
  ])("has a row whose style is %s", (style) => {
    expect(grids(readPage(rowOf(style)))).toEqual([
      [
        ["规章", "1"],
        ["总计", "9"],
      ],
    ]);
  });

  it("has no rows of a group that is collapsed, and a blank for a cell that is", () => {
    const group = '<table><tbody style="visibility:collapse"><tr><td>总计<td>9</tbody><tr><td>规章<td>1</table>';
    expect(grids(readPage(group))).toEqual([[["规章", "1"]]]);
    const cell = '<table><tr><td>规章<td style="visibility:collapse">1<td>2</table>';
    expect(grids(readPage(cell))).toEqual([[["规章", "", "2"]]]);
  });

  it("inside a layout table is a table of its own, and the text around it stays", () => {
    const html = `<table><tr><td>导航</td><td><h2>三、收到和处理</h2><table><tr><td>总计</td><td>3</td></tr></table></td></tr></table>`;
    expect(grids(readPage(html))).toEqual([[["导航", ""]], [["总计", "3"]]]);
    expect(paragraphs(readPage(html))).toEqual(["三、收到和处理"]);
  });

  it("of one cell is a frame around the text in it", () => {
    const framed = readPage("<table><tr><td><p>规章</p><p>0</p></td></tr></table>");
    expect([grids(framed), paragraphs(framed)]).toEqual([[], ["规章", "0"]]);
    const inCell = readPage("<table><tr><td>规章<td><table><td>0</table></table>");
    expect(grids(inCell)).toEqual([[["规章", "0"]]]);
  });

  it("takes nonsensical spans as a browser does", () => {
    expect(
      grids(readPage(`<table><tr><td colspan="2;">a</td><td colspan="0" rowspan="-1">b</td></tr></table>`)),
    ).toEqual([[["a", "a", "b"]]]);
  });

  it("puts the place of a figure on the figure, not on its tag", () => {
    const html = `<table>\r\n<tr><td style="x">\r\n  &nbsp;<b>12</b></td><td></td></tr></table>`;
    const [grid] = gridBlocks(readPage(html));
    expect(grid?.slots[0]?.[0]?.at).toEqual({ line: 3, column: 12, offset: html.indexOf("12") });
  });

  it("puts the place of a blank cell on its tag", () => {
    const [grid] = gridBlocks(readPage("<table><tr><td>a</td>\n<td></td></tr></table>"));
    expect(grid?.slots[0]?.[1]?.at).toMatchObject({ line: 2, column: 1 });
  });
});

describe("a page", () => {
  it("tells its title and its named values", () => {
    const html = `<html><head><title> 某市2023年\n年报 </title><meta name="PubDate" content="2024-01-19"><meta name=a></head>`;
    const document = readPage(html);
    expect(document.title).toBe("某市2023年 年报");
    expect([...document.meta]).toEqual([["pubdate", "2024-01-19"]]);
  });

  it("names its pictures, inside tables too", () => {
    const kinds = readPage(`<p>二、<img src=a></p><table><tr><td>x<img src=b></td><td></td></tr></table>`).blocks.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["paragraph", "picture", "grid", "picture"]);
  });

  it("says where it breaks off inside a table", () => {
    const cut = "<body><table>\n<tr><td>1</td><td>";
    expect(readPage(cut).endsInsideTable).toMatchObject({ line: 2, offset: cut.length });
    expect(readPage(`${cut}</table></body>`).endsInsideTable).toBeNull();
    expect(readPage(`${cut}</body></html>`).endsInsideTable).toBeNull();
  });

  it("nested thousands deep is read all the same", () => {
    const deep = 5_000;
    expect(paragraphs(readPage(`${"<div>".repeat(deep)}底`))).toEqual(["底"]);
  });

  it("made of broken markup gives every text of its tables once and in order, as cheerio has them", () => {
    const piece = fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "</tr>",
      "<td>",
      "</td>",
      "<th>",
      "<tbody>",
      "</tbody>",
      "<p>",
      "</p>",
      "<span>",
      "</span>",
      "<caption>",
      "<div>",
      "</div>",
      "<br>",
      "<td colspan=2>",
      "<td rowspan=0>",
      "<!-- x -->",
      "<b>",
      "<a>",
      "</a>",
      "&nbsp;",
      "甲",
      "乙",
      "12",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join("");
        const document = readPage(html);
        expect(misplaced(html, document)).toEqual([]);
        const cells = new Set(gridBlocks(document).flatMap((grid) => grid.slots.flat()));
        const ours = [...cells].map((cell) => cell?.text ?? "").join("") + paragraphs(document).join("");
        const letters = (text: string) => [...text.replace(/\s/g, "")].sort().join("");
        expect(letters(ours)).toBe(letters(load(html)("body").text()));
      }),
      { seed: 8, numRuns: 2000 },
    );
  });
});
