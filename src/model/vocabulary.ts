/** The characters of the forms' own labels and headings: what a report's text is recognised by. */
export const simplifiedCharacters =
  "自然人商业企科研机构社会公益组织法律服务其他总计合一本年新收政府信息开申请数量二上结转度予以部分区处理的只这情形不属于国家秘密行规禁止危及三安全稳定保护第方权类内事容四过程性执案卷查询项关掌握相没有现成需要另制作补正后仍明确访举报投诉重复求提供出版物无当由大反认或具已获取七办果下继续五况维持纠尚未审议经直接起讼目增减决中华民共和工告格式试对外章范文件档许可管罚强费采购金额集六发废效单位万元逾期再按通知缴纳用原因加统送主动网站微博回应众注热点舆参闻布次在线谈策解读稿到面传真络函时延答围同意存更改充途径体为被依错问题进勾稽系列据之等八九十根条例编限月日至索引号";

/** The characters of the same labels that are written otherwise in the Traditional script, and only there. */
export const traditionalCharacters =
  "業機構會組織務總計開請數結轉區處這屬於國規穩護權類內過執詢項關沒現製補後確訪舉報訴複覆無當認獲辦繼續況維糾審議經訟減決華試對範檔許罰強費採購額發廢單萬繳納統動網應眾熱點輿參聞線談讀傳絡時圍徑體為錯問題進據條編號資訊";
