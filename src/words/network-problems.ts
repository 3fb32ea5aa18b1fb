import type { Text } from "../model/language.ts";
import type { NetworkProblem } from "../model/network-problem.ts";

/** Why something is not to be had from a network. */
export const networkProblemTexts: Readonly<Record<NetworkProblem, Text>> = {
  "not-allowed": {
    "zh-Hans": "没有联网读取 {about}；允许联网请加 --allow-net，只允许这一台主机请加 --allow-host {about}。",
    "zh-Hant": "沒有連線讀取 {about}；允許連線請加 --allow-net，只允許這一部主機請加 --allow-host {about}。",
    en: "Nothing was fetched from {about}: allow that with --allow-net, or for this host alone with --allow-host {about}.",
  },
  "address-refused": {
    "zh-Hans": "{about} 是内网、本机或保留的地址，没有连接；确属本单位的主机，请加 --allow-host {about}。",
    "zh-Hant": "{about} 是內網、本機或保留的位址，沒有連線；確屬本單位的主機，請加 --allow-host {about}。",
    en: "{about} has a private, local or reserved address and was not connected to. If it is a host of your own, add --allow-host {about}.",
  },
  "scheme-refused": {
    "zh-Hans": "不读 {about}:// 开头的网址；只读 https://，和直接写明的 s3://。",
    "zh-Hant": "不讀 {about}:// 開頭的網址；只讀 https://，和直接寫明的 s3://。",
    en: "Addresses that begin with {about}:// are not read; only https:// is, and s3:// where you name it yourself.",
  },
  "plain-http": {
    "zh-Hans": "没有加密的 http:// 不读；请改用 https://。{about} 是内网主机的，可加 --allow-host {about}。",
    "zh-Hant": "沒有加密的 http:// 不讀；請改用 https://。{about} 是內網主機的，可加 --allow-host {about}。",
    en: "Plain http:// is not read; use https://. If {about} is a host of your own network, add --allow-host {about}.",
  },
  "credentials-in-url": {
    "zh-Hans": "网址里写有用户名或密码，没有读取；请去掉。",
    "zh-Hant": "網址裡寫有使用者名稱或密碼，沒有讀取；請去掉。",
    en: "The address has a user name or a password in it and was not read; take it out.",
  },
  "not-a-url": {
    "zh-Hans": "网址写得不对；空格应写作 %20，反斜杠应写作 %5C。",
    "zh-Hant": "網址寫得不對；空格應寫作 %20，反斜線應寫作 %5C。",
    en: "The address is malformed; a blank is written %20, a backslash %5C.",
  },
  "redirected-too-often": {
    "zh-Hans": "网址跳转超过 {about} 次，没有读到；请改用最终的网址。",
    "zh-Hant": "網址跳轉超過 {about} 次，沒有讀到；請改用最終的網址。",
    en: "It redirects more than {about} times and was not read; give the address where it ends.",
  },
  status: {
    "zh-Hans": "服务器回复 {about}，没有内容可读。",
    "zh-Hant": "伺服器回覆 {about}，沒有內容可讀。",
    en: "The server answered {about}; there is nothing to read.",
  },
  "timed-out": {
    "zh-Hans": "服务器在 {about} 秒内没有答复完；请稍后再试。",
    "zh-Hant": "伺服器在 {about} 秒內沒有答覆完；請稍後再試。",
    en: "The server did not answer in full within {about} s; try again later.",
  },
  unreachable: {
    "zh-Hans": "连接不上服务器（{about}）；请核对网址和网络。",
    "zh-Hant": "連線不上伺服器（{about}）；請核對網址和網路。",
    en: "The server cannot be reached ({about}); look at the address and at the network.",
  },
  "cut-off": {
    "zh-Hans": "连接中途断开（{about}），没有读全；请稍后再试。",
    "zh-Hant": "連線中途斷開（{about}），沒有讀全；請稍後再試。",
    en: "The connection broke off ({about}) before all was read; try again later.",
  },
  certificate: {
    "zh-Hans": "服务器的证书不能信任（{about}），没有读取；本单位自签的证书，可由环境变量 NODE_EXTRA_CA_CERTS 指定。",
    "zh-Hant": "伺服器的憑證不能信任（{about}），沒有讀取；本單位自簽的憑證，可由環境變數 NODE_EXTRA_CA_CERTS 指定。",
    en: "The certificate of the server cannot be trusted ({about}), so nothing was read. One that your office has signed itself can be named with the variable NODE_EXTRA_CA_CERTS.",
  },
  "bad-answer": {
    "zh-Hans": "服务器的答复读不懂（{about}）。",
    "zh-Hant": "伺服器的答覆讀不懂（{about}）。",
    en: "The answer of the server makes no sense ({about}).",
  },
  archive: {
    "zh-Hans": "网上的压缩包不直接读；请先下载，再检查下载的文件。",
    "zh-Hant": "網上的壓縮檔不直接讀；請先下載，再檢查下載的檔案。",
    en: "An archive is not read from a network; download it, and give the file.",
  },
  "client-missing": {
    "zh-Hans": "读写 s3:// 需要 s3mini；请先安装：{about}",
    "zh-Hant": "讀寫 s3:// 需要 s3mini；請先安裝：{about}",
    en: "For s3:// there has to be s3mini; install it first: {about}",
  },
  "no-credentials": {
    "zh-Hans": "没有对象存储的密钥；请设置环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。",
    "zh-Hant": "沒有物件儲存的金鑰；請設定環境變數 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。",
    en: "There is no key to the object storage; set the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
  },
  "bad-endpoint": {
    "zh-Hans": "对象存储的地址写得不对；请检查 --s3-endpoint 或环境变量 AWS_ENDPOINT_URL。",
    "zh-Hant": "物件儲存的位址寫得不對；請檢查 --s3-endpoint 或環境變數 AWS_ENDPOINT_URL。",
    en: "The address of the object storage is malformed; look at --s3-endpoint or the variable AWS_ENDPOINT_URL.",
  },
  "not-a-key": {
    "zh-Hans": "对象的名称不能为空，不能以 / 开头，也不能有 . 或 .. 一级。",
    "zh-Hant": "物件的名稱不能為空，不能以 / 開頭，也不能有 . 或 .. 一級。",
    en: "The key of an object is not empty, does not begin with /, and has no part that is . or ..",
  },
  "too-large-to-put": {
    "zh-Hans": "文件超过 {about} 字节，对象存储一次收不下；请先写在本机，再分段上传。",
    "zh-Hant": "檔案超過 {about} 位元組，物件儲存一次收不下；請先寫在本機，再分段上傳。",
    en: "It has more than {about} bytes, which the object storage does not take at once; write it here, and upload it in parts.",
  },
};
