import type { ArchiveProblem } from "../model/archive-problem.ts";
import type { Text } from "../model/language.ts";

/** Why an archive, or a member of it, is not read. */
export const archiveProblemTexts: Readonly<Record<ArchiveProblem, Text>> = {
  "not-an-archive": {
    "zh-Hans": "文件名是压缩包（{about}），内容却不是；请检查文件。",
    "zh-Hant": "檔名是壓縮檔（{about}），內容卻不是；請檢查檔案。",
    en: "Its name is that of an archive ({about}), its content is not; look at the file.",
  },
  damaged: {
    "zh-Hans": "压缩包已损坏，后面的内容读不出来：{about}。",
    "zh-Hant": "壓縮檔已損壞，後面的內容讀不出來：{about}。",
    en: "The archive is damaged, and what follows cannot be read: {about}.",
  },
  "cut-off": {
    "zh-Hans": "压缩包不完整，后半部分缺失；请重新下载或复制。",
    "zh-Hant": "壓縮檔不完整，後半部分缺失；請重新下載或複製。",
    en: "The archive is cut off and its rest is missing; download or copy it again.",
  },
  "too-many-members": {
    "zh-Hans": "压缩包内的文件超过 {about} 个，没有读入；请分成几个。",
    "zh-Hant": "壓縮檔內的檔案超過 {about} 個，沒有讀入；請分成幾個。",
    en: "The archive has more than {about} entries and was not read; divide it.",
  },
  swells: {
    "zh-Hans": "解压后超过原来大小的 {about} 倍，没有读入；年度报告不会如此，请核实来源。",
    "zh-Hant": "解壓後超過原來大小的 {about} 倍，沒有讀入；年度報告不會如此，請核實來源。",
    en: "Unpacked it is more than {about} times as large and was not read; no annual report is: verify where it comes from.",
  },
  "several-members": {
    "zh-Hans": "这里需要一份报告，而压缩包内没有或不止一份；请写明是哪一份，如 {about}。",
    "zh-Hant": "這裡需要一份報告，而壓縮檔內沒有或不止一份；請寫明是哪一份，如 {about}。",
    en: "One report is needed here, and the archive has none or several; name one, as in {about}.",
  },
  nested: {
    "zh-Hans": "这是压缩包里的压缩包，不再打开；请先把它取出来。",
    "zh-Hant": "這是壓縮檔裡的壓縮檔，不再打開；請先把它取出來。",
    en: "This is an archive inside an archive and is not opened; take it out first.",
  },
  "unsafe-name": {
    "zh-Hans": "压缩包内的文件名不安全（指向压缩包以外，或含有控制字符等），没有读入；请核实来源。",
    "zh-Hant": "壓縮檔內的檔名不安全（指向壓縮檔以外，或含有控制字元等），沒有讀入；請核實來源。",
    en: "Its name in the archive is not safe (it leads out of the archive, or has control characters) and it was not read; verify where it comes from.",
  },
  "no-file": {
    "zh-Hans": "压缩包内的这一项是链接或设备，不是文件，没有读入。",
    "zh-Hant": "壓縮檔內的這一項是連結或裝置，不是檔案，沒有讀入。",
    en: "This entry of the archive is a link or a device, not a file, and was not read.",
  },
  encrypted: {
    "zh-Hans": "压缩包设有密码，读不出来；请用密码解压后再检查。",
    "zh-Hant": "壓縮檔設有密碼，讀不出來；請用密碼解壓後再檢查。",
    en: "It is encrypted and cannot be read; unpack it with its password first.",
  },
  "method-unknown": {
    "zh-Hans": "压缩方法（{about}）不在支持范围；请用通常的方法重新压缩。",
    "zh-Hant": "壓縮方法（{about}）不在支援範圍；請用通常的方法重新壓縮。",
    en: "Its compression method ({about}) is not supported; pack it again in the usual way.",
  },
  overlaps: {
    "zh-Hans": "与压缩包内另一个文件共用数据，没有读入；正常的压缩包不会如此，请核实来源。",
    "zh-Hant": "與壓縮檔內另一個檔案共用資料，沒有讀入；正常的壓縮檔不會如此，請核實來源。",
    en: "It shares its data with another entry of the archive and was not read; no ordinary archive does: verify where it comes from.",
  },
  "member-damaged": {
    "zh-Hans": "在压缩包内已损坏，读不出来。",
    "zh-Hant": "在壓縮檔內已損壞，讀不出來。",
    en: "It is damaged in the archive and cannot be read.",
  },
  "checksum-differs": {
    "zh-Hans": "在压缩包内已损坏：内容与校验值（CRC-32）不符。",
    "zh-Hant": "在壓縮檔內已損壞：內容與校驗值（CRC-32）不符。",
    en: "It is damaged in the archive: its content does not have the checksum (CRC-32) it should.",
  },
  "size-differs": {
    "zh-Hans": "在压缩包内已损坏：解压后的大小与记录的不符。",
    "zh-Hant": "在壓縮檔內已損壞：解壓後的大小與記錄的不符。",
    en: "It is damaged in the archive: unpacked it does not have the size it should.",
  },
};
