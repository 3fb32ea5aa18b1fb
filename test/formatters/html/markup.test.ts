import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html, jsonMarkup } from "../../../src/formatters/html/markup.ts";

/** Texts that try to be more than text. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "</script>",
        "<!--",
        "<script>",
        "<img src=x onerror=alert(1)>",
        '"',
        "'",
        "&amp;",
        "&#39;",
        "`",
        "\u2028",
        "\u2029",
        "\u202e",
        "\r",
        "\r\n",
        "\0",
        "]]>",
        "汉字",
      ),
    )
    .map((pieces) => pieces.join("")),
);

/** What a parser of HTML makes of characters that no page can hold. */
const parsed = (text: string) => Buffer.from(text.replaceAll("\0", "\uFFFD")).toString();

describe("a text stays a text", () => {
  it("in an element", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const $ = load(
          Buffer.from(`<!DOCTYPE html><meta charset=utf-8>${html`<p id="a">${text}</p><p id="b"></p>`.markup}`),
        );
        expect($("#a").text()).toBe(parsed(text));
        expect($("body").children().length).toBe(2);
      }),
    );
  });

  it("in an attribute", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const $ = load(
          Buffer.from(`<!DOCTYPE html><meta charset=utf-8>${html`<p title="${text}" id="a">b</p>`.markup}`),
        );
        expect($("#a").attr()).toEqual({ title: parsed(text), id: "a" });
        expect($("body").children().length).toBe(1);
      }),
    );
  });

  it("in a JSON document, which no text of it ends", () => {
    fc.assert(
      fc.property(fc.array(hostile), (texts) => {
        const page = html`<script type="application/json">${jsonMarkup(texts)}</script><p>after</p>`;
        const $ = load(page.markup);
        expect(JSON.parse($("script").text())).toEqual(texts);
        expect($("p").text()).toBe("after");
      }),
    );
  });
});

it("lists are joined, null and false leave nothing, numbers and markup stay as they are", () => {
  const items = [1, 2].map((n) => html`<li>${n}</li>`);
  expect(html`<ul class="${null}">${items}${false}${["<", ["&"]]}</ul>`).toEqual({
    markup: '<ul class=""><li>1</li><li>2</li>&lt;&amp;</ul>',
  });
});
