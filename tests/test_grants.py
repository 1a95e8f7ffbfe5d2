"""Terms of support: what a grant pays and what it asks for are numbers of the ledger."""

from __future__ import annotations

import pytest

from kg.extraction import extract
from kg.reading.document import Document


@pytest.mark.parametrize(
    ("text", "named", "value", "unit", "comparator"),
    [
        ("登记失业1年以上人员可申请贷款。", "登记失业人员", 1, "年", ">="),
        ("签订2年以上劳动合同的，给予每人1000元补贴。", "签订劳动合同", 2, "年", ">="),
        ("给予渔企800元/人的培训补贴。", "渔企培训补贴", 800, "元", "="),
    ],
)
def test_terms_of_a_grant_are_numbers_of_the_ledger(text: str, named: str, value: float, unit: str, comparator: str) -> None:
    found = extract(Document(f"一、补贴\n要支持就业。{text}")).targets
    assert (named, value, unit, comparator) in [(one.indicator, one.value, one.unit, one.comparator) for one in found]


def test_a_duration_where_nothing_is_granted_is_no_number() -> None:
    record = extract(Document("一、巡查\n要选用从业3年以上的船长，半年以上巡查一次。"))
    assert not [*record.targets, *record.statistics]


def test_the_same_sum_granted_by_two_acts_is_two_targets() -> None:
    record = extract(Document("一、补贴\n对新建渔港，给予购船奖励10万元。对改建码头，给予修缮奖励10万元。\n"))
    assert len([one for one in record.relations if one.kind == "sets"]) == len(record.targets) == 2


def test_how_soon_something_is_to_be_done_is_a_limit() -> None:
    found = extract(Document("第一条 渔港管理机构应自收到申请之日起10个工作日内答复船东。\n第二条 船东应配合。\n")).targets
    assert [(one.value, one.unit, one.comparator) for one in found] == [(10, "个工作日", "<=")]
