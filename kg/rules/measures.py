"""Rules for numbers (目标与统计): which words beside a number tell what it is the number of.

A pattern is matched against the clause in which the number has shrunk to one symbol: `{percent}` for 3.8%, `{zero}` for 零增长, `{points}` for
0.4个百分点, `{multiple}` for 翻一番 and 2倍, `{amount}` for every other number with a unit, `{number}` for any of them;
`{origin}` for a number of any kind that a change begins at (由26%提高到30%).
`{subject}` is what stands before, `{noun}` what stands after, `{cue}` one of the rule's cues; a group `verb` comes before the
subject in the indicator's name, a group `suffix` after it. A rule whose pattern begins
with `{cue}` is tried where a cue begins the clause, any other where a cue stands right before the number. The longest cue
goes first, of rules with the same cue the one that stands first in the book; a rule without cues is tried last.
"""

from __future__ import annotations

from kg.rulebook import Example, Rule

_RISE = (
    "增长", "递增", "上涨", "增加", "提高", "提升", "扩大", "上升", "增", "升", "攀升", "跃升", "涨", "多", "净增",
    "净增加", "加快", "延长", "上调", "增产", "新增", "增发", "增设",
)  # fmt: skip
_FALL = (
    "下降", "减少", "降低", "压减", "回落", "缩短", "收窄", "减", "降", "压缩", "缩减", "削减", "下跌", "下调", "缩小",
    "压降", "核减", "调减", "少", "节约", "降幅", "降幅达", "降幅为", "减幅", "跌幅", "减产",
)  # fmt: skip
_TO = tuple(
    verb + to
    for verb in (
        "提高", "提升", "增加", "增长", "扩大", "上升", "下降", "减少", "降低", "回落", "压减", "压缩", "缩短", "缩小", "收窄", "上调",
        "下调", "调整", "拓展", "发展", "恢复", "攀升", "跃升", "扩展", "延长", "扩面", "增", "降", "升", "回升", "集中", "控制", "稳定",
    )
    for to in ("到", "至")
)  # fmt: skip
_REACH = (
    "达", "达到", "为", "是", "突破", "超过", "超", "至", "到", "在", "占", "约占", "近", "接近", "逾", "保持", "保持在",
    "稳定在", "控制在", "维持在", "回落在", "完成", "实现", "跨越", "迈上", "跨过", "站上", "累计", "总计", "合计", "共计",
    "共", "进入", "步入", "跻身", "跨上", "登上", "跃上", "不少于", "不低于", "不超过", "不高于", "高于", "低于", "不足", "相当于",
)  # fmt: skip
_MAKE = (
    "提升", "扩大", "提高", "加快", "延长", "共建", "壮大", "建成", "新建", "建设", "改造", "培育", "打造", "推出", "实施",
    "完成", "实现", "开展", "举办", "落实", "安排", "引进", "设立", "建立", "组建", "布局", "开工", "开通", "推动", "推进",
    "获批", "获得", "入选", "认定", "创建", "签约", "盘活", "争取", "筹集", "筹建", "选派", "培训", "招募", "发布", "出台",
    "制定", "修订", "修改", "废止", "审议", "提请", "开发", "建好", "办好", "做好", "抓好", "建强", "化解", "处置", "整治",
    "淘汰", "退出", "关闭", "治理", "修复", "达成", "促成", "承接", "开行", "拥有", "形成", "集聚", "聚集", "汇聚", "引育",
    "遴选", "评选", "命名", "征集", "推广", "开放", "解决", "受理", "办理", "收储", "拨付", "兑付", "清偿", "发行", "发送",
    "增设", "加装", "更新", "更换", "改建", "扩建", "续建", "迁建", "新设", "新开", "新签", "开设", "设置", "配备", "选树",
    "孵化", "谋划", "储备", "调度", "攻克", "构建", "搭建", "启动", "投放", "投用", "落地", "储存", "培养", "引导", "推介",
    "提供", "取得", "创成", "荣获", "收获", "投运", "聘任", "招引", "策划", "生成", "滚动", "梳理", "办结", "核查", "排查",
    "检查", "查处", "侦破", "破获", "审结", "力争", "确保", "再建", "再造", "扶持", "支持", "保障", "创办", "累计", "发放",
    "下达", "新改建", "新建成", "新开工", "新认定", "新培育", "新引进", "新获批", "新入选", "新签约", "新登记", "新注册",
    "新创建", "改扩建", "新改扩建", "争创", "投产", "达产", "竣工", "交付", "通车", "上线", "编制", "成立", "召开", "安装", "配置",
    "恢复", "优选", "开办", "部署", "配备", "增配", "编印", "印发", "上线运行", "接续办好", "补充",
)  # fmt: skip
_NEWLY = tuple("新" + verb for verb in _MAKE if len(verb) == 2 and not verb.startswith("新"))
_DO = (
    "带动", "拉动", "撬动", "惠及", "吸引", "转移", "减免", "帮扶", "救助", "资助", "覆盖", "服务", "减税", "退税", "投入",
    "投资", "接待", "帮助", "吸纳", "安置", "补贴", "补助", "奖励", "为", "节约", "运送", "承担", "涉及",
    "联系", "对接", "授信", "受益", "聚焦", "组织", "动员", "派出", "出动", "参与", "累计惠及", "促进", "选聘", "关爱",
    "慰问", "直达", "融入",
)  # fmt: skip

GRANTS = ("奖励", "补助", "补贴", "奖补", "资助", "贴息", "补偿", "奖金", "返还", "扶持", "后补助")
"""What is granted, in terms of support."""
_YEAR_BEFORE = ("上年", "去年", "上年末", "去年末", "年初", "去年同期", "上年同期", "同期", "上季度")

RULES: tuple[Rule, ...] = (
    Rule(
        "measure/origin",
        "{subject}(?:(?:由|从)(?:(?:(?:\\d{4}|[一二三四五六七八九〇○零]{4})年|[去今上本]年)(?:\\d{1,2}月)?[底末初度]?|年[初末底]|目前|现行|现有|现在|原来)?的?(?:每.{1,3}每[年月]|人均)?)?{origin}{noun}",
        examples=(
            Example(
                "2031年，森林覆盖率由2030年的26%提高到30%。",
                {"indicator": "森林覆盖率", "value": 26, "unit": "%", "start": "2030-01-01", "end": "2030-12-31"},
            ),
            Example("将护理补贴标准由每人每月50元提高到60元。", {"indicator": "护理补贴标准", "value": 50, "unit": "元"}),
        ),
        rejects=("森林覆盖率提高到30%。",),
    ),
    Rule(
        "measure/than",
        "{subject}(?:增速|增幅|涨幅)?(?P<suffix>(?:高于|快于|低于|高出|高过|好于|优于|领先|超过|超出|超)[^，、；。]{0,10}?{cue})[{points}{percent}]{noun}",
        cues=(
            "全国", "全省", "全市", "全区", "平均", "水平", "目标", "目标任务", "预期", "平均值", "增速", "投资", "收入",
            "同期", "工业", "计划", "经济", "居民", "城镇", "生产总值", "上年", "去年", "年初",
        ),
        examples=(
            Example(
                "2031年，全省旅游收入增长9%，高于全国2.5个百分点。",
                {"indicator": "旅游收入增速高于全国", "value": 2.5, "unit": "个百分点"},
            ),
        ),
        rejects=("旅游收入增速高于全国平均水平。",),
    ),
    Rule(
        "measure/fulfilled",
        "{subject}(?P<suffix>(?:超额)?(?:完成|达到?|占|为)(?:全年|年度|年初|年|本年|计划|预期|预算|既定|目标)*{cue}){percent}{noun}",
        cues=("目标", "任务", "目标任务", "计划", "预算", "预算数", "进度"),
        examples=(
            Example("2031年，新增就业12万人，完成年度目标任务的120%。", {"indicator": "就业完成年度目标任务", "value": 120, "unit": "%"}),
        ),
        rejects=("2031年，完成年度目标任务。",),
    ),
    Rule(
        "measure/growth-kept",
        "{subject}{cue}{percent}的(?:高)?(?:速度|增长|增速|增幅|年均增长){noun}",
        cues=("保持", "实现", "以", "保持了"),
        gives={"change": "growth"},
        examples=(
            Example("2031年，网络零售额保持12%的增长。", {"indicator": "网络零售额", "value": 12, "change": "growth"}),
        ),
    ),
    Rule(
        "measure/growth",
        "{subject}{cue}[{percent}{multiple}]{noun}",
        cues=_RISE,
        gives={"change": "growth"},
        examples=(
            Example(
                "2031年，全市数字经济增加值同比增长9.1%。",
                {"indicator": "数字经济增加值", "value": 9.1, "unit": "%", "change": "growth", "start": "2031-01-01"},
            ),
            Example(
                "2031年，茶叶产量和茶园面积分别增长6%、2.5%。",
                {"indicator": "茶园面积", "value": 2.5, "unit": "%", "change": "growth"},
            ),
        ),
        rejects=("数字经济增长势头良好。",),
    ),
    Rule(
        "measure/growth-rate",
        "{subject}{cue}{percent}{noun}",
        cues=(
            *(
                noun + verb
                for noun in ("增速", "涨幅", "增幅", "升幅", "增长率", "增长速度", "增长")
                for verb in ("", "为", "达", "达到", "在", "控制在", "保持在", "稳定在", "回升至", "回升到", "回落至", "超过")
            ),
            *(
                goal + verb
                for goal in ("增长目标", "增长预期目标", "预期增长目标", "增速目标")
                for verb in ("", "为", "是", "设定为", "确定为", "定为", "拟定为")
            ),
            "涨幅回落到", "涨幅降到", "涨幅降至", "涨幅扩大到", "增速回落到", "增速提高到", "增幅回落到",
        ),
        gives={"change": "growth"},
        examples=(
            Example(
                "2031年，居民消费价格涨幅控制在3%左右。",
                {"indicator": "居民消费价格", "value": 3, "comparator": "~", "change": "growth"},
            ),
        ),
        rejects=("居民消费价格涨幅明显回落。",),
    ),
    Rule(
        "measure/increase",
        "{subject}(?:(?<=.){cue}{number}{noun}|{cue}{number}(?:[，；].*)?)",
        cues=tuple(cue for cue in _RISE if len(cue) > 1),
        gives={"change": "increase"},
        examples=(
            Example(
                "2031年，污水集中收集率提高3.5个百分点。",
                {"indicator": "污水集中收集率", "value": 3.5, "unit": "个百分点", "change": "increase"},
            ),
        ),
    ),
    Rule(
        "measure/decrease",
        "{subject}{cue}{number}{noun}",
        cues=_FALL,
        gives={"change": "decrease"},
        examples=(
            Example(
                "2031年，全省单位生产总值能耗比2030年下降3.1%。",
                {"indicator": "单位生产总值能耗", "value": 3.1, "change": "decrease", "start": "2031-01-01"},
            ),
        ),
    ),
    Rule(
        "measure/higher",
        "{subject}{cue}{number}{noun}",
        cues=tuple(f"{than}{year}{more}" for than in "比较" for year in _YEAR_BEFORE for more in ("高", "多", "高出", "多出")),
        gives={"change": "increase"},
        examples=(
            Example("2031年，灌溉水利用系数达标率80%，比上年高3个百分点。", {"indicator": "灌溉水利用系数达标率", "value": 3, "change": "increase"}),
        ),
    ),
    Rule(
        "measure/lower",
        "{subject}{cue}{number}{noun}",
        cues=tuple(f"{than}{year}{less}" for than in "比较" for year in _YEAR_BEFORE for less in ("低", "少", "低了", "少了")),
        gives={"change": "decrease"},
        examples=(
            Example("2031年，调查失业率4.9%，比上年低0.2个百分点。", {"indicator": "调查失业率", "value": 0.2, "change": "decrease"}),
        ),
    ),
    Rule(
        "measure/share-of",
        "{subject}(?P<suffix>{cue}){percent}{noun}",
        cues=tuple("占" + whole for whole in ("全国", "全省", "全市", "全区", "全球", "总量", "总数", "比")),
        examples=(
            Example("2031年，民营企业出口占全省的62%。", {"indicator": "民营企业出口占全省", "value": 62, "unit": "%"}),
        ),
    ),
    Rule(
        "measure/reach",
        "{subject}{cue}{number}{noun}",
        cues=_TO + _REACH,
        examples=(
            Example(
                "到2035年，全市充电桩达到12万个。",
                {"indicator": "充电桩", "value": 120000, "unit": "个", "change": "level", "end": "2035-12-31"},
            ),
            Example(
                "到2035年，城市和县城再生水利用率分别达到30%和25%。",
                {"indicator": "县城再生水利用率", "value": 25, "unit": "%", "end": "2035-12-31"},
            ),
            Example("2031年，外贸总额达3.2万亿元、出口首次突破2万亿元。", {"indicator": "出口", "value": 2e12, "comparator": ">"}),
        ),
        rejects=("充电桩达到国家标准。",),
    ),
    Rule(
        "measure/added",
        "{cue}{subject}{number}{noun}",
        cues=("新增", "净增", "增加", "净增加", "再增加", "增设", "增发"),
        gives={"change": "increase"},
        examples=(
            Example("2031年，新增托育机构300家。", {"indicator": "托育机构", "value": 300, "unit": "家", "change": "increase"}),
            Example("2031年，新增5个海外仓。", {"indicator": "海外仓", "value": 5, "unit": "个", "change": "increase"}),
        ),
    ),
    Rule(
        "measure/raised",
        "{cue}(?![者率型]){subject}{points}{noun}",
        cues=("提高", "提升", "增加", "扩大"),
        gives={"change": "increase"},
        examples=(Example("2031年，提高秸秆还田率2个百分点。", {"indicator": "秸秆还田率", "value": 2, "unit": "个百分点", "change": "increase"}),),
        rejects=("2031年，提高秸秆还田率。",),
    ),
    Rule(
        "measure/cut",
        "{cue}了?(?![性者率额型度缩]){subject}{number}{noun}",
        cues=("压减", "减少", "削减", "缩减", "压缩", "精简", "缩短", "降低", "下调", "压降", "调减", "减轻"),
        gives={"change": "decrease"},
        examples=(
            Example("2031年，压减散煤用量20万吨。", {"indicator": "散煤用量", "value": 200000, "unit": "吨", "change": "decrease"}),
            Example("2031年，缩短办理时限60%以上。", {"indicator": "办理时限", "value": 60, "comparator": ">=", "change": "decrease"}),
        ),
        rejects=("2031年，压减散煤用量。",),
    ),
    Rule(
        "measure/act",
        "{cue}[好了]?(?![性者率额型的]|经费){subject}{number}{noun}",
        cues=_MAKE + _NEWLY,
        examples=(
            Example("2031年，全省建成高标准梯田20万亩。", {"indicator": "高标准梯田", "value": 200000, "unit": "亩"}),
            Example("2032年，建设40个零碳园区。", {"indicator": "零碳园区", "value": 40, "unit": "个"}),
        ),
        rejects=("2032年，建设零碳园区。", "抓好“八大”工程。"),
    ),
    Rule(
        "measure/effect",
        "(?P<verb>{cue})(?![性者率额型]){subject}{number}{noun}",
        cues=_DO,
        examples=(Example("2031年，惠及小微商户6万户。", {"indicator": "惠及小微商户", "value": 60000, "unit": "户"}),),
    ),
    Rule(
        "measure/multiple",
        "{subject}(?:(?:是|为|达到|达|相当于)[^，]{0,12}?的?)?{multiple}{noun}",
        gives={"change": "multiple"},
        examples=(
            Example("到2035年，低空经济规模比2030年翻一番。", {"indicator": "低空经济规模", "value": 2, "change": "multiple", "end": "2035-12-31"}),
        ),
    ),
    Rule(
        "measure/zero-growth",
        "{subject}{zero}{noun}",
        gives={"change": "growth"},
        examples=(Example("到2035年，实现全市建设用地总规模零增长。", {"indicator": "建设用地总规模", "value": 0, "change": "growth"}),),
    ),
    Rule(
        "measure/subsidy",
        "{subject}{percent}(?:的(?:比例|标准|额度)?)?[^，。；]{0,4}(?:，[^，。；]{0,4})?(?:给予|予以|进行|安排)[^，。；]{0,6}?"
        f"(?P<suffix>{'|'.join(GRANTS)})" + "{noun}",
        examples=(
            Example("对首店，按装修投入的15%给予补助，最高60万元。", {"indicator": "装修投入补助", "value": 15, "unit": "%", "change": "level"}),
        ),
        rejects=("装修投入的15%来自补助。",),
    ),
    Rule(
        "measure/share",
        "{percent}{noun}",
        gives={"suffix": "占比"},
        examples=(
            Example("到2035年，80%以上的社区建成健身步道。", {"indicator": "社区建成健身步道占比", "value": 80, "comparator": ">="}),
        ),
    ),
    Rule(
        "measure/bare",
        "{subject}{number}{noun}",
        examples=(
            Example("2031年，技工院校86所。", {"indicator": "技工院校", "value": 86, "unit": "所"}),
            Example("2031年，120家商场入驻夜间市集。", {"indicator": "商场入驻夜间市集", "value": 120, "unit": "家"}),
        ),
        rejects=("这是第86所技工院校。",),
    ),
)

MODIFIERS = (
    "安排为", "也安排为", "定为", "确定为", "设定为",
    "满", "原则上", "一般", "有望", "收于", "报", "目前", "拟按", "拟安排", "拟", "预期", "按", "按可比价格计算", "按不变价格计算", "按可比价格",
    "同比", "实际", "年均", "平均", "首次", "分别", "累计", "已", "就", "将", "要", "再", "也", "又", "仍", "共", "全年",
    "都", "稳步", "持续", "预计", "力争", "力求", "一直", "始终", "总计", "合计", "突破性", "历史性", "大幅", "环比", "进一步", "成功", "名义",
    "继续", "逐步", "已经", "年内", "总体", "比上年", "较上年", "比去年", "较去年", "同口径", "可比", "按可比口径", "只",
    "仅", "更", "更是", "应当", "必须", "不得", "不能", "不应", "能够", "逆势", "显著", "明显", "整体", "提前", "率先", "至少", "争取", "努力", "从", "由",
    "直接", "同步", "一次性", "最高", "最多", "基本", "普遍", "每年", "了", "的", "共有", "现有", "现行", "达", "超", "达到",
    "约合", "折合", "仍以", "却以", "则以", "却", "可比价格计算", "可比价格", "不变价格计算", "不变价格",
    "约有", "大约有", "就有", "已有", "已经有", "的有", "只有", "仅有", "还有", "将有", "大约", "仍然", "即将", "可以", "高达", "给予", "予以", "达到或",
    "超过", "突破", "每季度", "日均", "每月", "两年", "三年", "四年", "五年", "十年", "按不变价格", "可比价", "扣除价格因素",
)  # fmt: skip
"""Words between what is measured and the cue (修饰成分)."""
OPENERS = (
    "的",
    "结果(?!性)", r"(?:[\u4e00-\u9fff]{2})?(?:内容|条件|要求)(?:主要)?(?:[为是]|包括)", "其余", "另有",
    "和(?![谐平田硕静县美睦缓解])", "[这近]?[一二两三四五六七八九十]年间",
    r"[\u4e00-\u9fff]{1,8}(?:[^格结布全]局|厅|[^干全内外]部|委|署)(?=每年|将|已|拟|计划|先后|累计|共计)",
    "其中", "同时", "预计", "力争", "确保", "争取", "努力", "全年", "当年", "今年", "去年", "一年来", "五年来", "目前",
    "累计", "合计", "成功", "率先", "陆续", "先后", "推动", "促进", "全面", "实现", "保持", "大力", "强力", "优化", "稳定",
    "(?:党)?中央提出", "提出", "精心", "重点", "积极", "有序", "加快", "高质量", "高标准", "着力", "深入", "扎实", "持续", "稳步", "我们",
    "经过努力", "首批", "一次性", "年内", "首次", "集中", "年均", "平均", "每年", "总计", "共计", "包括", "对于", "按照", "给予", "计划",
    "按(?![时期揭摩]|年[度均])", "[一二两三四五六七八九十]年(?=累计|新增|共|建成|转移|完成|总计|合计)",
    "截至", "截止", "分别", "已经?(?!知)", "且", "又", "比[^，、]{1,8}前", "把", "将", "共(?![建享同产青])", "并(?![网购])", "要(?![素求])",
    "使(?!用)", "要求", "再(?!生|贷)", "拟", "至", "到(?!位)", "其(?![他它])", "主要", "坚持", "支持", "进一步", "更好", "切实",
    "继续", "而", "通过", "使得", "为", "也", "还(?!款|贷)", "在(?![京建校岗职册押途线役编田园库])", "对(?!外|口|接)", "有(?![效关色机限组])",
    "但是?", "即(?=达|将|有)", "就(?=有|可以|能)", "可以有?", "只有", "则(?=可以|由|有)", "或者?(?!有)", "以及", "因此", "而且", "并且", "上述",
    "需(?![求要])", "必须", "用[一二两三四五六七八九十]年时间", "面向",
)  # fmt: skip
"""Regular expressions of words before what is measured that are no part of its name (句首成分)."""
SCOPES = {
    "我国": "全国", "全国": "全国", "全省": "全省", "我省": "全省", "全市": "全市", "我市": "全市", "全区": "全区", "我区": "全区",
    "全县": "全县", "我县": "全县", "全州": "全州", "全球": "全球",
}  # fmt: skip
"""Words that say where a number holds, and what they mean."""
