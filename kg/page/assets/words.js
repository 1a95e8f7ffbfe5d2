"use strict";
// What the page says, in Chinese and in English: each a pair. `say("key")` gives the words in the language of the moment.

const WORDS = {
  // The bar above and the canvas.
  search: ["搜索部门、举措、产业……", "Search ministries, initiatives, industries…"],
  nothing_found: ["没有找到", "Nothing found"],
  theme_switch: ["切换明暗", "Light or dark"],
  help: ["帮助", "Help"],
  close_help: ["关闭", "Close"],
  canvas: ["知识图谱", "Knowledge graph"],
  zoom_in: ["放大", "Zoom in"],
  zoom_out: ["缩小", "Zoom out"],
  fit: ["显示全图", "Show all"],
  picture: ["存为图片", "Save as a picture"],
  drawing: ["SVG 矢量图", "SVG drawing"],
  nodes: ["个节点", "nodes"],
  edges: ["条关系", "relations"],
  hidden_by_filter: ["（已按图例隐藏一部分）", " (some hidden by the legend)"],
  opened_on_part: ["（先看关联最多的部门、举措和产业；搜索可到达其余，右下角可看更多）", " (the ministries, initiatives and industries most connected; search reaches the rest, the corner shows more)"],
  most_are_drawn: ["（画出关联最多的；搜索可到达其余，全部请用 Gephi 打开 graph.graphml）", " (the most connected are drawn; search reaches the rest, and Gephi draws all of graph.graphml)"],
  // The legend.
  legend: ["图例", "Legend"],
  kinds: ["类别", "Kinds"],
  relations: ["关系", "Relations"],
  show_all: ["全部显示", "Show all"],
  // The panel.
  panel: ["详情与原文", "Details and text"],
  details: ["详情", "Details"],
  reader: ["原文", "Text"],
  outline: ["提纲", "Outline"],
  ledger: ["目标台账", "Ledger"],
  overview: ["总览", "Overview"],
  hint: ["点击图中的节点或连线，看它的原文依据。", "Click a node or a line to see the sentences it comes from."],
  close: ["返回总览", "Back to the overview"],
  only: ["只看邻居", "Neighbours only"],
  only_path: ["只看路径", "Path only"],
  path: ["路径", "Path"],
  path_from: ["找路径…", "Path to…"],
  path_to: ["路径的另一端是……", "The other end of the path…"],
  no_path: ["两者之间没有路径。", "No path connects the two."],
  relation: ["关系", "Relation"],
  through_industry: ["经下位类别涉及它的举措", "Touched through what it includes"],
  through_theme: ["下级主题中的举措", "Initiatives of its subthemes"],
  proof: ["这条关系的依据", "Evidence of this relation"],
  more: ["全部", "All"],
  evidence: ["依据", "Evidence"],
  in_text: ["看原文", "in the text"],
  also: ["又称", "also"],
  otherwise: ["又作", "elsewhere"],
  colon: ["：", ": "],
  characters: ["字", "characters"],
  document: ["文本", "Document"],
  no_text: ["图谱里没有这篇文本的原文。", "The graph does not hold the text of this document."],
  no_outline: ["文本里没有找到主题。", "No themes were found in the text."],
  // The ledger.
  no_numbers: ["文本里没有找到目标和统计数据。", "No targets or statistics were found in the text."],
  filter: ["筛选", "Filter"],
  by_column: ["按列筛选", "By column"],
  all: ["全部", "All"],
  entries: ["项", "entries"],
  print: ["打印", "Print"],
  timeline: ["期限时间线", "Deadlines by year"],
  comparator: ["比较", "Comparison"],
  value: ["数值", "Value"],
  unit: ["单位", "Unit"],
  deadline: ["期限", "Deadline"],
  side: ["承诺/已实现", "Status"],
  origin: ["来源", "Source"],
  // The help.
  key_search: ["搜索：名称、别名或拼音首字母", "Search by name, alias or pinyin initials"],
  key_arrows: ["沿连线走到相邻的节点", "Go along a line to a neighbour"],
  key_back: ["回到上一个", "Back to the one before"],
  key_path: ["从选中的节点找路径", "Find a path from what is selected"],
  key_zoom: ["放大、缩小、显示全图", "Zoom in, zoom out, show all"],
  key_help: ["这份帮助", "This help"],
  about: ["这是一个离线文件：不联网，也不收集任何信息。链接会记住选中的内容、筛选、语言和明暗。", "This is an offline file: it asks nothing of the network and collects nothing. The link remembers selection, filters, language and theme."],
};

const LANGUAGES = ["zh", "en"];
let language = LANGUAGES[0];

function spoken(pair) {
  return pair[LANGUAGES.indexOf(language)];
}

function say(key) {
  return spoken(WORDS[key] ?? FIELDS[key]);
}

// The words for a key of a table of pairs; a key that the table does not have stands for itself.
function named(table, key) {
  return Object.hasOwn(table, key) ? spoken(table[key]) : key;
}
