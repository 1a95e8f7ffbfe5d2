"""Rules for tables (表格): which columns of a table of indicators hold numbers, and what these say.

A pattern is matched against the head of a column and the cell, with a tab between them; the figure in the cell has shrunk to
one symbol: `{total}` for one in square brackets, which plans print for the sum of their years ([13.5]), `{figure}` for any
other. `{year}` is a year or the end of a five-year plan. The first rule that matches a cell reads it.
"""

from __future__ import annotations

from kg.rulebook import Example, Rule

_HEAD = "专栏2 “十六五”时期主要指标\n"

RULES: tuple[Rule, ...] = (
    Rule(
        "table/total",
        r"(?![^\t]*年均)[^\t]*累计[^\t]*\t{figure}|[^\t]*\t{total}",
        gives={"change": "increase"},
        examples=(
            Example(
                _HEAD + "指标 2030年 2035年 年均增长[累计] 属性\n湿地修复（万亩） 12 — [8] 约束性\n城镇新增就业（万人） 20 [110] — 预期性",
                {"indicator": "城镇新增就业", "value": 1100000, "unit": "人", "change": "increase", "start": "2031-01-01", "end": "2035-12-31"},
            ),
            Example(
                "指标 2030年 2035年 五年累计\n单位产值用水量降低（%） 3 — 16\n绿道（公里） 120 300 180",
                {"indicator": "单位产值用水量", "value": 16, "unit": "%", "change": "decrease", "end": "2035-12-31"},
            ),
        ),
        rejects=("指标 2030年 2035年\n城镇新增就业（万人） 20 22\n绿道（公里） 120 300",),
    ),
    Rule(
        "table/growth",
        r"[^\t]*(?:年均|年平均|增长|增速|增幅|递增)[^\t]*\t{figure}",
        gives={"change": "growth"},
        examples=(
            Example(
                "序号 指标 2030年 2035年 年均增长（%） 属性\n1 海洋生产总值（亿元） 900 1300 7.6左右 预期性\n2 绿道（公里） 120 300 — 预期性",
                {
                    "indicator": "海洋生产总值", "value": 7.6, "unit": "%", "comparator": "~", "change": "growth",
                    "start": "2031-01-01", "end": "2035-12-31",
                },
            ),
        ),
        rejects=("序号 指标 目标值 年均增长（%）\n1 海洋生产总值（亿元） 1300 7\n2 绿道（公里） 300 9",),
    ),
    Rule(
        "table/level",
        r"[^\t]*{year}[^\t]*\t{figure}",
        gives={"change": "level"},
        examples=(
            Example(
                "序号 指标 2030年 2035年 属性\n1 海洋生产总值（亿元） 900 1300 预期性\n2 再生水利用率（%） 28 ≥35 约束性",
                {"indicator": "再生水利用率", "value": 35, "unit": "%", "comparator": ">=", "start": "2035-01-01", "end": "2035-12-31"},
            ),
            Example(
                "| 指标 | 单位 | 2030年 | 2035年目标 |\n|---|---|---|---|\n| 绿道 | 公里 | 120 | 300 |",
                {"indicator": "绿道", "value": 300, "unit": "公里", "change": "level"},
            ),
            Example(
                "指标\n2030年\n2035年\n属性\n海洋生产总值（亿元）\n900\n>1300\n预期性\n绿道（公里）\n120\n300\n预期性",
                {"indicator": "海洋生产总值", "value": 1.3e11, "unit": "元", "comparator": ">"},
            ),
        ),
        rejects=(
            "序号 指标 2030年 2035年 属性\n1 海洋生产总值（亿元） 900 1300\n2 再生水利用率（%） 28 35 约束性",
            "地区 2030年 2035年\n东山县 28 35\n西山县 30 36",
        ),
    ),
)

HEADS = {
    "number": r"序号|编号",
    "label": r"(?:主要|具体|发展|核心|规划|关键|监测|考核|预期)*指标(?:名称|内容|项)?|项目(?:名称)?|目标名称",
    "unit": r"(?:计量|指标)?单位",
    "nature": r"(?:指标)?(?:属性|性质|类型)",
}
"""What stands over the columns that hold no figures (栏目)."""
NATURES = r"(?:预期|约束|引导|指导|指令|控制|推荐|监测)性?(?:指标)?"
"""What an indicator is to those it binds (指标属性)."""
CATEGORIES = (
    r"[（(]?[一二三四五六七八九十]{1,2}[、）)][^（(）)\d]{2,12}|"
    r"[\u4e00-\u9fff]{1,6}(?:发展|驱动|创新|福祉|生态|保障|环境|民生|开放|共享|协调|安全|效益|结构|规模|能力|水平|建设|改善|质量|基础|支撑|治理|融合|投入|产出|文化|社会)"
)
"""Lines that name a group of rows (指标类别)."""
