"use strict";
// What the page says, in Chinese and in English. `say("key")` gives the words in the language of the moment.

const WORDS = {
  zh: {
    search: "搜索部门、举措、产业……", legend: "图例", theme_switch: "切换明暗", canvas: "知识图谱", panel: "详情与原文",
    zoom_in: "放大", zoom_out: "缩小", fit: "显示全图", details: "详情", reader: "原文", outline: "提纲", ledger: "目标台账", picture: "存为图片", drawing: "SVG 矢量图", only: "只看邻居", only_path: "只看路径", path: "路径", path_from: "找路径…", path_to: "路径的另一端是……", no_path: "两者之间没有路径。", key_path: "从选中的节点找路径", kinds: "类别", relations: "关系",
    show_all: "全部显示", nothing_found: "没有找到", close: "返回总览", evidence: "依据", relation: "关系", through_industry: "经下位类别涉及它的举措", through_theme: "下级主题中的举措", proof: "这条关系的依据", more: "全部",
    overview: "总览", hint: "点击图中的节点或连线，看它的原文依据。", no_text: "图谱里没有这篇文本的原文。",
    in_text: "看原文", characters: "字", also: "又称", nodes: "个节点", edges: "条关系", otherwise: "又作", colon: "：",
    hidden_by_filter: "（已按图例隐藏一部分）", opened_on_part: "（先看关联最多的部分；搜索可到达其余，右下角可看全图）", no_outline: "文本里没有找到主题。", no_numbers: "文本里没有找到目标和统计数据。",
    filter: "筛选", both: "全部", amount: "数值", deadline: "期限", timeline: "期限时间线",
    help: "帮助", close_help: "关闭", key_search: "搜索：名称、别名或拼音首字母", key_arrows: "沿连线走到相邻的节点", key_back: "回到上一个", key_zoom: "放大、缩小、显示全图", key_help: "这份帮助",
    about: "这是一个离线文件：不联网，也不收集任何信息。链接会记住选中的内容、筛选、语言和明暗。",
  },
  en: {
    search: "Search ministries, initiatives, industries…", legend: "Legend", theme_switch: "Light or dark", canvas: "Knowledge graph", panel: "Details and text",
    zoom_in: "Zoom in", zoom_out: "Zoom out", fit: "Show all", details: "Details", reader: "Text", outline: "Outline", ledger: "Ledger", picture: "Save as a picture", drawing: "SVG drawing", only: "Neighbours only", only_path: "Path only", path: "Path", path_from: "Path to…", path_to: "The other end of the path…", no_path: "No path connects the two.", key_path: "Find a path from what is selected", kinds: "Kinds", relations: "Relations",
    show_all: "Show all", nothing_found: "Nothing found", close: "Back to the overview", evidence: "Evidence", relation: "Relation", through_industry: "Touched through what it includes", through_theme: "Initiatives of its subthemes", proof: "Evidence of this relation", more: "All",
    overview: "Overview", hint: "Click a node or a line to see the sentences it comes from.", no_text: "The graph does not hold the text of this document.",
    in_text: "in the text", characters: "characters", also: "also", nodes: "nodes", edges: "relations", otherwise: "elsewhere", colon: ": ",
    hidden_by_filter: " (some hidden by the legend)", opened_on_part: " (the most connected part; search reaches the rest, the corner shows all)", no_outline: "No themes were found in the text.", no_numbers: "No targets or statistics were found in the text.",
    filter: "Filter", both: "All", amount: "Value", deadline: "Deadline", timeline: "Deadlines by year",
    help: "Help", close_help: "Close", key_search: "Search by name, alias or pinyin initials", key_arrows: "Go along a line to a neighbour", key_back: "Back to the one before", key_zoom: "Zoom in, zoom out, show all", key_help: "This help",
    about: "This is an offline file: it asks nothing of the network and collects nothing. The link remembers selection, filters, language and theme.",
  },
};

// The kinds of node in the order of the legend. Initiatives are told apart by their form.
const KINDS = {
  ministry: { zh: "部门", en: "Ministries" },
  theme: { zh: "主题", en: "Themes" },
  programme: { zh: "专项举措", en: "Programmes" },
  measure: { zh: "一般举措", en: "Measures" },
  industry: { zh: "产业与技术", en: "Industries" },
  group: { zh: "受益群体", en: "Groups" },
  target: { zh: "目标", en: "Targets" },
  statistic: { zh: "统计数据", en: "Statistics" },
  indicator: { zh: "指标", en: "Indicators" },
  region: { zh: "地区", en: "Regions" },
  person: { zh: "人物", en: "People" },
  meeting: { zh: "会议", en: "Meetings" },
  document: { zh: "文本", en: "Documents" },
  other: { zh: "其他", en: "Other" },
};

// Each relation: its name, and the heading of the other ends as seen from its source (out) and from its target (in).
const RELATIONS = {
  leads: { zh: ["牵头", "牵头的举措", "牵头部门"], en: ["leads", "Leads", "Led by"] },
  supports: { zh: ["配合", "配合的举措", "配合部门"], en: ["supports", "Supports", "Supported by"] },
  part_of: { zh: ["属于", "所属主题", "其中的内容"], en: ["part of", "Part of", "Holds"] },
  touches: { zh: ["涉及", "涉及的产业", "涉及它的举措"], en: ["touches", "Touches", "Touched by"] },
  benefits: { zh: ["惠及", "惠及的群体", "惠及它的举措"], en: ["benefits", "Benefits", "Benefits from"] },
  located_in: { zh: ["位于", "所在地区", "在此的举措"], en: ["located in", "Located in", "Initiatives here"] },
  is_a: { zh: ["归入", "上位类别", "包括"], en: ["is a", "Belongs to", "Includes"] },
  sets: { zh: ["提出目标", "提出的目标", "提出它的举措"], en: ["sets", "Sets", "Set by"] },
  measures: { zh: ["衡量", "衡量的指标", "目标与数据"], en: ["measures", "Measures", "Measured by"] },
  about: { zh: ["关于", "关于的产业", "相关指标"], en: ["about", "About", "Indicators"] },
  heads: { zh: ["任职", "任职单位", "任职的人"], en: ["heads", "Heads", "Headed by"] },
  cites: { zh: ["引用", "引用的文件", "引用它的"], en: ["cites", "Cites", "Cited by"] },
};

const FIELDS = {
  type: { zh: "类型", en: "Kind" }, verb: { zh: "动作", en: "Verb" }, stage: { zh: "进展", en: "Stage" },
  office: { zh: "职务", en: "Office" }, body: { zh: "单位", en: "Body" }, code: { zh: "区划代码", en: "Code" },
  indicator: { zh: "指标", en: "Indicator" }, amount: { zh: "数值", en: "Value" }, change: { zh: "口径", en: "Change" },
  period: { zh: "时间", en: "Period" }, scope: { zh: "范围", en: "Scope" }, title: { zh: "标题", en: "Title" },
  issuer: { zh: "发文机关", en: "Issuer" }, speaker: { zh: "讲话人", en: "Speaker" }, number: { zh: "文号", en: "Number" },
  published: { zh: "日期", en: "Date" }, source: { zh: "来源", en: "Source" },
};

const VALUES = {
  ministry: { zh: "部委", en: "ministry" }, government: { zh: "政府", en: "government" }, party: { zh: "党的机关", en: "party body" },
  sector: { zh: "行业", en: "sector" }, technology: { zh: "技术", en: "technology" }, infrastructure: { zh: "基础设施", en: "infrastructure" },
  product: { zh: "产品", en: "product" }, category: { zh: "类别", en: "category" }, project: { zh: "工程", en: "project" },
  action: { zh: "行动", en: "action" }, plan: { zh: "规划或方案", en: "plan" }, pilot: { zh: "试点", en: "pilot" },
  mechanism: { zh: "机制", en: "mechanism" }, standard: { zh: "标准", en: "standard" }, policy: { zh: "政策", en: "policy" },
  platform: { zh: "平台", en: "platform" }, fund: { zh: "基金", en: "fund" }, measure: { zh: "措施", en: "measure" },
  studied: { zh: "研究", en: "studied" }, announced: { zh: "提出", en: "announced" }, "under way": { zh: "开展", en: "under way" },
  deepened: { zh: "深化", en: "deepened" }, level: { zh: "达到的水平", en: "level reached" }, growth: { zh: "增长率", en: "growth rate" },
  increase: { zh: "增加", en: "increase" }, decrease: { zh: "减少", en: "decrease" }, multiple: { zh: "倍数", en: "multiple" },
  other: { zh: "其他", en: "other" },
};

// What stands before a number that is not a level.
const CHANGES = {
  growth: { zh: "增长 ", en: "growth " }, increase: { zh: "增加 ", en: "up by " }, decrease: { zh: "下降 ", en: "down by " },
  multiple: { zh: "增至 ", en: "to " },
};

const COMPARATORS = {
  zh: { "=": "", ">=": "不低于 ", ">": "超过 ", "<=": "不超过 ", "<": "低于 ", "~": "约 " },
  en: { "=": "", ">=": "at least ", ">": "over ", "<=": "at most ", "<": "under ", "~": "about " },
};

let language = "zh";

function say(key) {
  return WORDS[language][key] ?? named(FIELDS, key);
}

// The words for a key of one of the tables; a key that the table does not have stands for itself.
function named(table, key) {
  return Object.hasOwn(table, key) ? table[key][language] : key;
}

const SCALES = [[1e12, "万亿"], [1e8, "亿"], [1e4, "万"]];
const RATES = /(%|‰|百分点|倍|番)$/;

// 80000 家 as 8万家 in Chinese, by the largest scale that four decimals are enough for, and as 80,000 家 in English.
function amount(value, unit) {
  if (typeof value !== "number") return `${value} ${unit}`;
  if (language === "en") return `${value.toLocaleString("en")} ${unit}`;
  const fits = ([scale]) => Math.abs(value) >= scale && Number((value / scale).toFixed(4)) * scale === value;
  const [scale, word] = (RATES.test(unit) ? null : SCALES.find(fits)) ?? [1, ""];
  return `${Number((value / scale).toPrecision(12))}${word}${unit}`;
}
