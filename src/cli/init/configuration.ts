import type { ConfigJson } from "../../schema/generated/config.ts";
import type { Template } from "./template.ts";

export const configuration: Template = {
  path: "disclose.config.json",
  below: "folder",
  shared: null,
  text: ({ lang, schema }) => {
    const config: ConfigJson = { $schema: schema, lang, failOn: "error", rules: {} };
    return `${JSON.stringify(config, null, 2)}\n`;
  },
};
