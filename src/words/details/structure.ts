import type { StructureDetail } from "../../model/detail.ts";
import { fill } from "../phrases.ts";
import type { Sentences } from "./sentence.ts";

export const structureSentences: Sentences<StructureDetail> = {
  "sections-missing": {
    text: {
      "zh-Hans": "没有找到：{sections}。报告内容不能遗漏。",
      "zh-Hant": "沒有找到：{sections}。報告內容不能遺漏。",
      en: "Not found: {sections}. No section may be left out.",
    },
    values: ({ sections }, { phrases }) => ({
      sections: sections.map((id) => phrases.sections[id]).join(phrases.parts.list),
    }),
  },
  "sections-out-of-order": {
    text: {
      "zh-Hans": "“{section}”排在了“{behind}”之后。",
      "zh-Hant": "「{section}」排在了「{behind}」之後。",
      en: "“{section}” stands behind “{behind}”.",
    },
    values: ({ section, behind }, { phrases }) => ({
      section: phrases.sections[section],
      behind: phrases.sections[behind],
    }),
  },
  "sections-misnumbered": {
    text: {
      "zh-Hans": "标题的序号没有依次递增：{headings}。",
      "zh-Hant": "標題的序號沒有依次遞增：{headings}。",
      en: "The numbers of the headings do not rise one by one: {headings}.",
    },
    values: ({ sections }, { phrases }) => ({
      headings: sections
        .map(({ section, numbering }) =>
          numbering === null
            ? fill(phrases.parts.unnumbered, { section: phrases.sections[section] })
            : fill(phrases.parts.misnumbered, { section: phrases.sections[section], numbering }),
        )
        .join(phrases.parts.list),
    }),
  },
  "section-empty": {
    text: {
      "zh-Hans": "“{section}”一节没有实际内容（{content}）。",
      "zh-Hant": "「{section}」一節沒有實際內容（{content}）。",
      en: "Section “{section}” says nothing of substance ({content}).",
    },
    values: ({ section, text }, { phrases }) => ({
      section: phrases.sections[section],
      content: text === null ? phrases.parts.blank : `“${text}”`,
    }),
  },
  "published-late": {
    text: {
      "zh-Hans": "公布日期是 {publishedOn}，{year} 年度报告应在 {deadline} 前公布；网站迁移、重新发布的除外。",
      "zh-Hant": "公佈日期是 {publishedOn}，{year} 年度報告應在 {deadline} 前公佈；網站遷移、重新發佈的除外。",
      en: "Published on {publishedOn}; the report for {year} was due by {deadline}. A page that was moved or published again is another matter.",
    },
    values: ({ year, publishedOn, deadline }) => ({ year, publishedOn, deadline }),
  },
  "template-residue": {
    text: {
      "zh-Hans": "页面上留有模板的文字“{text}”。",
      "zh-Hant": "頁面上留有模板的文字「{text}」。",
      en: "Words of the template were left on the page: “{text}”.",
    },
    values: ({ text }) => ({ text }),
  },
  "form-of-another-year": {
    text: {
      "zh-Hans": "正文引用的“{text}”是{cited}，{year} 年度适用的是{governing}。",
      "zh-Hant": "正文引用的「{text}」是{cited}，{year} 年度適用的是{governing}。",
      en: "The text cites “{text}”, {cited}; {year} is governed by {governing}.",
    },
    values: ({ text, year, cited, governing }, { phrases: { editions } }) => ({
      text,
      year,
      cited: editions[cited],
      governing: editions[governing],
    }),
  },
};
