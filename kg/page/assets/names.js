"use strict";
// What is in the graph by its Chinese and its English name: kinds, relations, fields and their values.

// The kinds of node in the order of the legend. Initiatives are told apart by their form.
const KINDS = {
  ministry: ["部门", "Ministries"],
  theme: ["主题", "Themes"],
  programme: ["专项举措", "Programmes"],
  measure: ["一般举措", "Measures"],
  industry: ["产业与技术", "Industries"],
  group: ["受益群体", "Groups"],
  target: ["目标", "Targets"],
  statistic: ["统计数据", "Statistics"],
  indicator: ["指标", "Indicators"],
  region: ["地区", "Regions"],
  person: ["人物", "People"],
  meeting: ["会议", "Meetings"],
  document: ["文本", "Documents"],
  other: ["其他", "Other"],
};

// Each relation: its name, and the heading of the other ends as seen from its source (out) and from its target (in).
const RELATIONS = {
  leads: [["牵头", "leads"], ["牵头的举措", "Leads"], ["牵头部门", "Led by"]],
  supports: [["配合", "supports"], ["配合的举措", "Supports"], ["配合部门", "Supported by"]],
  part_of: [["属于", "part of"], ["所属主题", "Part of"], ["其中的内容", "Holds"]],
  touches: [["涉及", "touches"], ["涉及的产业", "Touches"], ["涉及它的举措", "Touched by"]],
  benefits: [["惠及", "benefits"], ["惠及的群体", "Benefits"], ["惠及它的举措", "Benefits from"]],
  located_in: [["位于", "located in"], ["所在地区", "Located in"], ["在此的举措", "Initiatives here"]],
  is_a: [["归入", "is a"], ["上位类别", "Belongs to"], ["包括", "Includes"]],
  sets: [["提出目标", "sets"], ["提出的目标", "Sets"], ["提出它的举措", "Set by"]],
  measures: [["衡量", "measures"], ["衡量的指标", "Measures"], ["目标与数据", "Measured by"]],
  about: [["关于", "about"], ["关于的产业", "About"], ["相关指标", "Indicators"]],
  heads: [["任职", "heads"], ["任职单位", "Heads"], ["任职的人", "Headed by"]],
  cites: [["引用", "cites"], ["引用的文件", "Cites"], ["引用它的", "Cited by"]],
};

// What is told of a node, in the order of the panel.
const FIELDS = {
  type: ["类型", "Kind"], verb: ["动作", "Verb"], stage: ["进展", "Stage"], office: ["职务", "Office"], body: ["单位", "Body"], code: ["区划代码", "Code"],
  indicator: ["指标", "Indicator"], amount: ["数值", "Value"], change: ["口径", "Change"], period: ["时间", "Period"], scope: ["范围", "Scope"],
  title: ["标题", "Title"], issuer: ["发文机关", "Issuer"], speaker: ["讲话人", "Speaker"], number: ["文号", "Number"], published: ["日期", "Date"],
  source: ["来源", "Source"],
};

const VALUES = {
  ministry: ["部委", "ministry"], government: ["政府", "government"], party: ["党的机关", "party body"], sector: ["行业", "sector"],
  technology: ["技术", "technology"], infrastructure: ["基础设施", "infrastructure"], product: ["产品", "product"], category: ["类别", "category"],
  project: ["工程", "project"], action: ["行动", "action"], plan: ["规划或方案", "plan"], pilot: ["试点", "pilot"], mechanism: ["机制", "mechanism"],
  standard: ["标准", "standard"], policy: ["政策", "policy"], platform: ["平台", "platform"], fund: ["基金", "fund"], measure: ["措施", "measure"],
  studied: ["研究", "studied"], announced: ["提出", "announced"], "under way": ["开展", "under way"], deepened: ["深化", "deepened"],
  level: ["达到的水平", "level reached"], growth: ["增长率", "growth rate"], increase: ["增加", "increase"], decrease: ["减少", "decrease"],
  multiple: ["倍数", "multiple"], other: ["其他", "other"],
};

// What stands before a number that is not a level.
const CHANGES = {
  growth: ["增长", "growth"], increase: ["增加", "up by"], decrease: ["下降", "down by"], multiple: ["增至", "to"],
};

// What a number is compared with; "=" goes without saying.
const COMPARATORS = {
  ">=": ["不低于", "at least"], ">": ["超过", "over"], "<=": ["不超过", "at most"], "<": ["低于", "under"],
  "~": ["约", "about"],
};

// What the two kinds of numbers are, and how a table that is taken away calls them.
const SIDES = { target: ["承诺", "promised"], statistic: ["已实现", "reported"] };

function relationName(kind) {
  return Object.hasOwn(RELATIONS, kind) ? spoken(RELATIONS[kind][0]) : kind;
}

// What the other ends of a relation are called, seen from the end that is its source (out) or its target (in).
function headingOf(kind, way) {
  return Object.hasOwn(RELATIONS, kind) ? spoken(RELATIONS[kind][way === "out" ? 1 : 2]) : kind;
}
