/** The languages of every sentence the program writes. */
export const languages = ["zh-Hans", "zh-Hant", "en"] as const;
export type Language = (typeof languages)[number];

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;
