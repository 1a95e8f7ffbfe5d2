"""Conditions (条件): clauses that say whom a grant or a rule is for, and belong to the clause that says it.

A pattern is a regular expression over one clause without its punctuation: `^` is where the clause begins, `$` where it ends,
and `{cue}` one of the rule's cues. A clause counts only in a sentence that goes on to grant something, and what it must
stand next to is told by kg/acts/conditions.py.
"""

from __future__ import annotations

from kg.rulebook import Example, Rule

ADDRESSED = ("企业", "单位", "机构", "人员", "家庭", "项目", "园区")
"""Whom, and what, a grant or a rule is mostly for."""
AID = ("奖励", "补助", "补贴", "奖补", "贴息")
"""What is granted, as noun or verb."""
GIVES = ("给予", "予以", "享受", "发放", "申请", "减免", "免收", "优先")
"""What else a grant begins with."""
BEARS = ("提供", "承担", "代偿")
"""What somebody does by whom a grant is borne: 由县财政承担."""

MEANWHILE = (
    Rule(
        "condition/approved",
        "^(?:报?经|按照?)[^，]{2,30}{cue}(?:合格|通过)?后?$",
        says="says what happens before the grant that follows (经…审定)",
        cues=("审定", "审核", "审批", "认定", "批准", "同意", "备案", "验收", "评审", "确认", "规定", "要求", "程序"),
        examples=(
            Example("茶企新购采茶机的，经镇农业站审定，按购机款的10%给予补贴。", {"name": "按购机款的10%给予补贴"}),
            Example("渔民新建水窖的，报经水利站验收合格后，给予补贴3000元。", {"name": "给予补贴3000元"}),
        ),
        rejects=("经镇农业站审定，按购机款的10%给予补贴。",),
    ),
    Rule(
        "condition/after",
        "^[^，]{2,14}(?:通过|合格|期满)?后$",
        says="says after what the grant that follows is given (…后)",
        examples=(Example("对投入100万元以上的茶企，竣工验收后，按投入的4%给予补助。", {"name": "按投入的4%给予补助"}),),
        rejects=("对投入100万元以上的茶企，竣工验收后按投入的4%给予补助。",),
    ),
)
"""Between a condition and the grant."""

WHOSE = Rule(
    "condition/whose",
    "的$",
    says="says for whom or in what case the next clause holds (…的)",
    examples=(
        Example("参保职工购置渔具的，可申请担保贷款。", {"name": "申请担保贷款"}),
        Example("利用旧厂房，临时改办茶馆的，减免水费。", {"name": "减免水费"}),
    ),
    rejects=("参保职工购置的渔具，可申请担保贷款。",),
)
FOR = Rule(
    "condition/for",
    "^对",
    says="says for whom or for what the grant that follows is (对…)",
    examples=(
        Example("对招用渔民的茶企，三年内给予税费减免。", {"name": "给予税费减免"}),
        Example("对增收有带动作用，但盈利不高的茶园，实行优惠水价。", {"name": "实行优惠水价"}),
    ),
    rejects=("对招用渔民的茶企给予税费减免，推广滴灌技术。",),
)
EACH = Rule(
    "condition/each",
    "^每",
    says="says for each of what the grant that follows is given (每…)",
    examples=(Example("每新建一座水窖，再给予300元的补贴。", {"name": "给予300元的补贴"}),),
    rejects=("每新建一座水窖再给予300元补贴。",),
)
REACHED = (
    Rule(
        "condition/bound",
        r"\d.*{cue}$",
        says="says what must be reached for the grant that follows (…以上)",
        cues=("以上", "以内", "以下"),
        examples=(Example("茶园面积900亩以上，开放满一年，一次性给予补助3万元。", {"name": "给予补助3万元"}),),
        rejects=("新建水窖900座以上，推广滴灌技术。",),
    ),
    Rule(
        "condition/reached",
        r"{cue}(?:\d|[一二两三四五六七八九十])",
        says="says what must be reached for the grant that follows (满…)",
        cues=("达", "达到", "超", "超过", "满", "不少于", "不低于"),
        examples=(Example("茶园投产，经营满一年，一次性给予补助3万元。", {"name": "给予补助3万元"}),),
        rejects=("茶园产量达到一百吨，推广滴灌技术。",),
    ),
)
"""What has to be reached."""
WHO = Rule(
    "condition/who",
    "{cue}$",
    says="says to whom the next clause grants something (…企业)",
    cues=(*ADDRESSED, "个人", "农户", "示范区", "合作社"),
    examples=(Example("灌区内的企业，优先安排水权。", {"name": "安排水权"}),),
    rejects=("走访灌区内的企业，优先安排水权。",),
)
JOINED = Rule(
    "condition/joined",
    "",
    says="is part of the condition that ends in a later clause",
    examples=(
        Example("渔民在本镇新办民宿，依法纳税，且经营满一年的，给予2000元补贴。", {"name": "给予2000元补贴"}),
    ),
    rejects=("支持茶企改造厂房，茶企新购采茶机的，给予补贴3000元。",),
)
"""Any clause before one with a condition that has no issuer's act of its own."""

RULES = (WHOSE, FOR, *MEANWHILE, EACH, *REACHED, WHO, JOINED)
