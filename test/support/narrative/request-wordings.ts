import type { Wordings } from "./fill.ts";

type Counts = {
  readonly received: number;
  readonly carriedIn: number;
  readonly answered: number;
  readonly forward: number;
};
const isClosed = ({ carriedIn, forward }: Counts) => carriedIn === 0 && forward === 0;
const isSettled = ({ forward }: Counts) => forward === 0;
const hasNew = ({ received }: Counts) => received > 0;

/** How reports say how many requests came in. */
export const arrivals: Wordings = [
  "<year>年，<self>共收到政府信息公开申请{received}件。",
  "<year>年度，<self>新收政府信息公开申请{received}件。",
  "<year>年，<self>受理政府信息公开申请{received}件。",
  "<self>全年共接收政府信息公开申请{received}件。",
  "全年共收到依申请公开{received}件。",
  "本年新收政府信息公开申请{received}件，上年结转{carriedIn}件。",
  "本年度，<self>新收政府信息公开申请{received}件，上年度结转政府信息公开申请{carriedIn}件。",
  "<year>年共收到政府信息公开申请{received}件，加上上年结转{carriedIn}件，共{pool}件。",
  "<self>共收到政府信息公开申请{received}件，上年结转{carriedIn}件，合计{pool}件。",
  "收到公民、法人和其他组织政府信息公开申请{received}件。",
  "今年以来，<self>收到{received}起政府信息依申请公开。",
  "全年受理依申请公开政府信息{received}宗。",
  "<year>年<self>收到政府信息公开申请共{received}件。",
  "<year>年，<self>收到的政府信息公开申请数量为{received}件。",
  "依申请公开方面，<self>新收申请{received}件。",
  "<self>新增政府信息公开申请{received}件，上一年度结转{carriedIn}件。",
  "严格执行依申请公开办理流程，全年共收到申请{received}件。",
  "认真办理依申请公开事项。<year>年共收到政府信息公开申请{received}件。",
  "截至<year>年12月31日，<self>共收到政府信息公开申请{received}件。",
  "<year>年1月1日至12月31日，<self>共收到政府信息公开申请{received}件。",
  "<self>本年度共收到{received}件政府信息公开申请。",
  "<year>年，共有{received}件政府信息公开申请。",
  "<year>年，<self>收到书面政府信息公开申请{received}件。",
  "<year>年全年登记政府信息公开申请{received}件。",
];

/** What they add: on last year, on applicants, on channels. */
export const arrivalDetails: Wordings = [
  "<self>收到政府信息公开申请{received}件，同比{^received}。",
  "全年共收到政府信息公开申请{received}件，较上年{^received}。",
  "<self>共收到政府信息公开申请{received}件，比上年{±received}件。",
  "<self>新收政府信息公开申请{received}件，较<last>年（{@received}件）{^received}。",
  "收到政府信息公开申请{received}件，其中自然人申请{natural}件，法人或其他组织申请{legal}件。",
  "新收申请{received}件，其中，自然人{natural}件、商业企业{business}件、科研机构{research}件、社会公益组织{welfare}件、法律服务机构{lawFirms}件、其他{otherOrganisations}件。",
  "从申请人看，自然人提出申请{natural}件，占新收申请的{%natural/received}；法人或其他组织提出申请{legal}件，占{%legal/received}。",
  "全年共收到政府信息公开申请{received}件（自然人{natural}件，法人或其他组织{legal}件）。",
  "新收到的{received}件申请中，自然人申请{natural}件，占{%natural/received}。",
  {
    text: "收到的{received}件申请全部为自然人提出。",
    when: ({ received, natural }) => received > 0 && natural === received,
  },
  "收到政府信息公开申请{received}件，其中网上申请{$net}件、信函申请{$letter}件、当面申请{$desk}件。",
  "从申请渠道看，通过网络提交{$net}件，通过邮政寄送{$letter}件，当面提交{$desk}件。",
  {
    text: "<self>共收到政府信息公开申请{received}件，其中网络申请{$net}件，占{%received/received}。",
    when: ({ received }, { letter, desk }) => received > 0 && letter === 0 && desk === 0,
  },
];

/** Where nothing came in. */
export const noArrivals: Wordings = [
  { text: "<year>年，<self>未收到政府信息公开申请。", when: ({ received }) => received === 0 },
  {
    text: "本年度没有收到依申请公开的政府信息公开申请，也没有上年结转。",
    when: ({ received, carriedIn }) => received === 0 && carriedIn === 0,
  },
  { text: "<year>年度收到政府信息公开申请0件，上年结转{carriedIn}件。", when: ({ received }) => received === 0 },
  { text: "<self>全年共收到政府信息公开申请{received}件。", when: ({ received }) => received === 0 },
  { text: "全年无政府信息公开申请。", when: ({ received }) => received === 0 },
];

/** The whole way of the year's requests in a sentence. */
export const balances: Wordings = [
  "本年新收政府信息公开申请{received}件，上年结转{carriedIn}件，办理结果总计{answered}件，结转下年度继续办理{forward}件。",
  "<self>新收政府信息公开申请{received}件，上年结转{carriedIn}件，办结{answered}件，结转下年度{forward}件。",
  "<year>年新收申请{received}件，上年结转{carriedIn}件；答复{answered}件，结转下一年度继续办理{forward}件。",
  {
    text: "全年共收到政府信息公开申请{received}件，结转上年度申请{carriedIn}件，共答复{answered}件，{forward}件结转下年度继续办理。",
    when: ({ forward }) => forward > 0,
  },
  { text: "<self>共收到政府信息公开申请{received}件，均已按时办结。", when: (q) => isClosed(q) && hasNew(q) },
  {
    text: "<self>受理政府信息公开申请{received}件，办结{answered}件，按时办结率100%。",
    when: (q) => isClosed(q) && hasNew(q),
  },
  { text: "共收到依申请公开{received}件，已全部在法定期限内答复，答复率100%。", when: (q) => isClosed(q) && hasNew(q) },
  { text: "新收{received}件，上年结转{carriedIn}件，{pool}件申请全部办结。", when: (q) => isSettled(q) && hasNew(q) },
  "新收申请{received}件，加上年结转{carriedIn}件，应办{pool}件，实际办结{answered}件，其余{forward}件结转下年度办理。",
  { text: "全年共收办政府信息公开申请{pool}件（含上年结转{carriedIn}件），办结{answered}件。", isLoose: true },
  {
    text: "<self>全年共收办政府信息公开申请案件{pool}件，其中，自然人申请{poolNatural}件，法人或其他组织申请{poolLegal}件；转下年度办理{forward}件。",
    isLoose: true,
  },
  "<year>年受理政府信息公开申请{received}件；答复政府信息公开申请{answered}件（含上年度结转申请{carriedIn}件，另有{forward}件申请按照《条例》顺延到下年度答复）。",
  {
    text: "<year>年，<self>共办理政府信息公开申请{pool}件，其中本年新收{received}件、上年结转{carriedIn}件。",
    isLoose: true,
  },
  {
    text: "本年度共处理政府信息公开申请{pool}件（新收{received}件，上年结转{carriedIn}件），已答复{answered}件，结转下年{forward}件。",
    isLoose: true,
  },
];

/** How many were answered. */
export const answers: Wordings = [
  "全年共答复政府信息公开申请{answered}件。",
  "全年办结政府信息公开申请{answered}件。",
  "本年度办理结果总计{answered}件。",
  "<self>依法依规答复政府信息公开申请{answered}件。",
  "答复申请人政府信息公开申请{answered}件，均在法定期限内答复。",
  "按时办结政府信息公开申请{answered}件。",
  "<year>年，<self>作出政府信息公开申请答复{answered}件。",
  { text: "办理依申请公开{answered}件。", isLoose: true },
  "全年共办结依申请公开件{answered}件，结转下年度继续办理{forward}件。",
  "全年答复政府信息公开申请{answered}件，同比{^answered}。",
];

/** What was carried over, said by itself. */
export const carried: Wordings = [
  "上年结转政府信息公开申请{carriedIn}件。",
  "结转下年度继续办理{forward}件。",
  "另有{forward}件政府信息公开申请结转至下一年度办理。",
  "<last>年结转政府信息公开申请{carriedIn}件。",
  "上年度结转至本年度办理的政府信息公开申请{carriedIn}件，结转<next>年继续办理{forward}件。",
  { text: "无结转下年度办理的申请。", when: ({ forward }) => forward === 0 },
  { text: "尚有{forward}件政府信息公开申请正在办理，结转下年度。", when: ({ forward }) => forward > 0 },
];
