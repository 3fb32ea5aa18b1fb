import { load } from "cheerio";
import fc from "fast-check";
import { expect, it } from "vitest";
import { JsonLines } from "../../../src/formatters/html/json-lines.ts";
import { html } from "../../../src/formatters/html/markup.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("</script>", "<!--<script>", "\n", "\u2028", "\ud800", "\0", "表三"),
);

it("values come back as they were, one by one, all, and from the lines of a page", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1 }), (texts) => {
      const lines = new JsonLines<string>();
      for (const text of texts) lines.add(text);
      expect(lines.all).toEqual(texts);
      expect(lines.at(texts.length - 1)).toBe(texts.at(-1));
      const $ = load(html`<script type="application/json">${lines.markup}</script><p>after</p>`.markup);
      const drawn = $("script").text().split("\n");
      expect(drawn.map((line) => JSON.parse(line))).toEqual(texts);
      expect($("p").text()).toBe("after");
    }),
  );
});
