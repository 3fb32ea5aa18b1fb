import type { ConfigJson } from "../../schema/generated/config.ts";
import { configName } from "../config-file.ts";
import type { Template } from "./template.ts";

export const configuration: Template = {
  path: configName,
  below: "folder",
  shared: null,
  text: ({ lang, schema }) => {
    const config: ConfigJson = { $schema: schema, lang, failOn: "error", rules: {} };
    return `${JSON.stringify(config, null, 2)}\n`;
  },
};
