import type { FormCell, FormTable } from "./form-table.ts";
import { blocksOf, type Page } from "./page.ts";

/** How the markup of a page is written; what is left out is plain. */
export interface Markup {
  readonly content?: (cell: FormCell) => string;
  readonly tag?: (cell: FormCell) => "td" | "th";
  /** Attributes of every cell. */
  readonly attributes?: (cell: FormCell) => string;
  readonly tableAttributes?: string;
  /** Rows before and behind those of a table `width` slots wide. */
  readonly firstRows?: (width: number) => string;
  readonly lastRows?: (width: number) => string;
  /** False where no row and no cell is closed. */
  readonly isClosed?: boolean;
  readonly isUpperCase?: boolean;
  readonly wrapTable?: (table: string) => string;
  readonly wrapBody?: (body: string, page: Page) => string;
  readonly html?: string;
  readonly head?: string;
  readonly paragraph?: (text: string) => string;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>" };

/** A text as markup; its lines are broken by `<br>`. */
export function escaped(text: string): string {
  return text.replace(/[&<>\n]/g, (character) => escapes[character] as string);
}

/** A page with a title and the tables under their headings, prose around them where there is any. */
export function printHtml(page: Page, markup: Markup = {}): string {
  const { html = "<html>", head = "", wrapBody = (body) => body, paragraph = (text) => `<p>${text}</p>` } = markup;
  const { title } = page;
  const body = blocksOf(page).map((block) =>
    typeof block === "string" ? paragraph(escaped(block)) : printTable(block, markup),
  );
  const whole = [`<h1>${title}</h1>`, ...body].join("\n");
  return `<!DOCTYPE html>\n${html}<head><title>${title}</title>${head}</head>\n<body>\n${wrapBody(whole, page)}\n</body></html>\n`;
}

function printTable(table: FormTable, markup: Markup): string {
  const { content = ({ text }: FormCell) => escaped(text), tag = () => "td", attributes = () => "" } = markup;
  const { isClosed = true, isUpperCase = false, wrapTable = (text: string) => text } = markup;
  const named = (name: string) => (isUpperCase ? name.toUpperCase() : name);
  const end = (name: string) => (isClosed ? `</${named(name)}>` : "");
  const width = table.rows[0]?.reduce((sum, { colspan }) => sum + colspan, 0) ?? 0;
  const rows = table.rows.map((cells) => {
    const printed = cells.map((cell) => {
      const name = tag(cell);
      return `<${named(name)}${attributes(cell)}${spans(cell)}>${content(cell)}${end(name)}`;
    });
    return `<${named("tr")}>${printed.join("")}${end("tr")}`;
  });
  const lines = [markup.firstRows?.(width) ?? "", ...rows, markup.lastRows?.(width) ?? ""].filter(
    (line) => line !== "",
  );
  return wrapTable(
    `<${named("table")}${markup.tableAttributes ?? " border=1"}>\n${lines.join("\n")}\n</${named("table")}>`,
  );
}

function spans({ colspan, rowspan }: FormCell): string {
  return `${colspan > 1 ? ` colspan=${colspan}` : ""}${rowspan > 1 ? ` rowspan="${rowspan}"` : ""}`;
}

const size = "style='font-size:10.5pt;font-family:宋体'";

/** Word's clipboard: a paragraph in every cell, its text in a span for each script, and an empty mark at its end. */
export const wordPaste: Markup = {
  tableAttributes: ` class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'`,
  attributes: () => ` width=72 valign=top style='width:54.0pt;border:solid windowtext 1.0pt'`,
  content: ({ text }) =>
    `<p class=MsoNormal align=center\nstyle='text-align:center'><span lang=EN-US ${size}>${escaped(text)}<o:p></o:p></span></p>`,
  paragraph: (text) => `<p class=MsoNormal><b><span ${size}>${text}</span></b><o:p></o:p></p>`,
};

/** The same with every character in a span of its own: figures too. */
export const wordPasteSplit: Markup = {
  ...wordPaste,
  content: ({ text }) => {
    const parts = text === "" ? ["&nbsp;"] : [...text].map(escaped);
    return `<p class=MsoNormal>${parts.map((part) => `<span lang=EN-US\n${size}>${part}</span>`).join("")}<span\nlang=EN-US><o:p></o:p></span></p>`;
  },
};

/** Word's “save as web page”: conditional comments, and a row of no height that sets the widths. */
export const wordWebPage: Markup = {
  ...wordPaste,
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">`,
  head: `<meta name=Generator content="Microsoft Word 15">\n<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style><!-- td {mso-style-name:"12"} --></style>`,
  wrapBody: (body) => `<div class=WordSection1 style='layout-grid:15.6pt'>\n${body}\n</div>`,
  lastRows: (width) =>
    `<![if !supportMisalignedColumns]>\n<tr height=0>${"<td width=72 style='border:none'></td>".repeat(width)}</tr>\n<![endif]>`,
};

/** What WPS writes: columns declared, classes on everything, full-width blanks in empty cells. */
export const wpsPage: Markup = {
  head: `<meta name="ProgId" content="Word.Document"/><meta name="Generator" content="Microsoft Word 14"/>`,
  tableAttributes: ` class="MsoTableGrid" style="border-collapse:collapse;width:426.1pt;margin-left:-5.4pt;"`,
  firstRows: (width) => `<colgroup>${'<col style="width:54pt;"/>'.repeat(width)}</colgroup>`,
  attributes: () => ` class="et3" data-row="1" style="border:0.5pt solid windowtext;vertical-align:center;"`,
  content: ({ text }) =>
    `<p class="MsoNormal" style="text-indent:0;"><font face="宋体">${escaped(text)}</font><span style="mso-spacerun:'yes';"></span></p>`,
};

/** What Excel writes: typed cells, and a hidden row of widths at the end. */
export const excelPage: Markup = {
  html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">`,
  head: `<meta name=ProgId content=Excel.Sheet><!--[if !mso]><style>x\\:* {behavior:url(#default#VML);}</style><![endif]-->`,
  tableAttributes: ` x:str border=0 cellpadding=0 cellspacing=0 width=720 style='border-collapse:collapse;table-layout:fixed'`,
  firstRows: (width) => `<col width=72 span=${width} style='width:54pt'>`,
  attributes: ({ role, text }) =>
    role === "figure" && text !== "" ? ` class=xl66 align=right x:num="${text}"` : " class=xl65",
  lastRows: (width) =>
    `<![if supportMisalignedColumns]>\n<tr height=0 style='display:none'>${"<td width=72></td>".repeat(width)}</tr>\n<![endif]>`,
};

/** The pages of many county sites: a paragraph in every cell that must not wrap. */
export const nowrapPage: Markup = {
  attributes: () => ` nowrap="nowrap" style="width:38px;word-break:break-all;"`,
  content: ({ text }) => `<p style="text-align:center;">\n&nbsp;${escaped(text)}&nbsp;</p>`,
  paragraph: (text) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${text}</p>`,
};

export const headersEverywhere: Markup = { tag: () => "th" };
export const headersWhereTheyBelong: Markup = { tag: ({ role }) => (role === "figure" ? "td" : "th") };

/** Tags in upper case that nobody closed. */
export const unclosedUpperCase: Markup = {
  isClosed: false,
  isUpperCase: true,
  attributes: () => " NOWRAP",
  content: ({ text }) => `<FONT size=2>${escaped(text)}</FONT>\n`,
};

const links = ["首页", "政务公开", "年度报告"].map((text) => `<tr><td><a href="/">${text}</a></td><td>3</td></tr>`);
/** Tables within tables for layout, with tables of links beside them. */
export const layoutTables: Markup = {
  wrapBody: (body) =>
    `<table width=100%><tr><td valign=top><table>${links.join("")}</table></td><td><table><tr><td>${body}</td></tr></table></td></tr><tr><td colspan=2>版权所有 ICP备12345678号</td></tr></table>`,
};

/** A table about the page above the report. */
export const metadataTable: Markup = {
  wrapBody: (body, { agency, publishedOn }) =>
    `<table class="xxgk"><tr><td>索引号：</td><td>014421455/${publishedOn.slice(0, 4)}-00098</td><td>分类：</td><td>年度报告</td></tr><tr><td>发布机构：</td><td>${agency}</td><td>公开日期：</td><td>${publishedOn}</td></tr></table>\n${body}`,
};
