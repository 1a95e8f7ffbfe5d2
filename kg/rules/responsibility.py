"""Responsibility (责任分工): how a text says which body leads an act and which supports it.

A pattern is a regular expression over the view; the bodies that lie in what it matches get the role. `leads/issuer` has
none: it is what is left when nobody is named.
"""

from kg.rulebook import Example, Rule

RULES = (
    Rule(
        "leads/bracket",
        r"（[^（）]*(?:（[^（）]*）[^（）]*)*）|〔[^〔〕\d][^〔〕]{6,}〕|责任单位：[^。\n]+",
        gives={"kind": "leads"},
        examples=(
            Example(
                "一、管护农村公路\n建立路长制度。（责任单位：交通运输部、财政部）",
                {"kind": "leads", "source": "ministry:交通运输部", "target": "initiative:路长制度"},
            ),
            Example(
                "一、管护农村公路\n建立路长制度。（财政部、交通运输部）",
                {"kind": "leads", "source": "ministry:交通运输部", "target": "initiative:路长制度"},
            ),
        ),
        rejects=("建立路长制度（交通运输部已有先例）。", "建立路长制度（交通运输部）。"),
    ),
    Rule(
        "supports/bracket",
        r"配合|参与|协助|协办|支持",
        gives={"kind": "supports"},
        examples=(
            Example(
                "一、管护农村公路\n建立路长制度。（交通运输部牵头，财政部配合）",
                {"kind": "supports", "source": "ministry:财政部", "target": "initiative:路长制度"},
            ),
        ),
    ),
    Rule(
        "leads/by",
        r"由([^，。；]{2,60}?)(?:牵头|负责|会同|组织|统筹)|([^，。；]{2,40}?)(?:牵头|负责)(?!人)",
        gives={"kind": "leads"},
        examples=(
            Example("要由水利部牵头编制河湖生态流量方案。", {"kind": "leads", "source": "ministry:水利部"}),
            Example("要编制河湖生态流量方案，由水利部牵头实施。", {"kind": "leads", "source": "ministry:水利部"}),
        ),
    ),
    Rule(
        "supports/with",
        r"由([^，。；]{2,40}?)(?:配合|参与|协助)|(?:会同|联合|配合)([^，。；]{2,60}?)(?=，|。|；|$|开展|实施|推进|建立|做好|加强|组织|制定|研究|出台|对|帮助|推动)",
        gives={"kind": "supports"},
        examples=(
            Example("水利部要会同农业农村部开展灌区改造试点。", {"kind": "supports", "source": "ministry:农业农村部"}),
            Example("要由水利部配合开展灌区改造试点。", {"kind": "supports", "source": "ministry:水利部"}),
        ),
    ),
    Rule(
        "leads/subject",
        "",
        gives={"kind": "leads"},
        examples=(
            Example("水利部将实施中小河流治理工程。", {"kind": "leads", "source": "ministry:水利部"}),
        ),
        rejects=("将实施中小河流治理工程。",),
    ),
    Rule(
        "leads/title",
        "",
        gives={"kind": "leads"},
        examples=(
            Example("要落实《国务院关于加强湿地保护的意见》。", {"kind": "leads", "source": "ministry:国务院"}),
            Example("水利部《湿地保护修复行动方案》现转发给你们。", {"kind": "leads", "source": "ministry:水利部"}),
        ),
        rejects=("要落实《湿地保护修复行动方案》。",),
    ),
    Rule(
        "leads/issuer",
        "",
        gives={"kind": "leads"},
        examples=(
            Example("水利部关于加强水库管护的通知\n一、管护水库\n建立水库巡查制度。", {"kind": "leads", "source": "ministry:水利部"}),
        ),
    ),
)
